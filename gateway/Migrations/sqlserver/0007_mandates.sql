ALTER TABLE api_key ADD origins varchar(1000) NOT NULL CONSTRAINT df_api_key_origins DEFAULT '';

ALTER TABLE oauth_client ADD origins varchar(1000) NOT NULL CONSTRAINT df_oauth_client_origins DEFAULT '';

ALTER TABLE oauth_client ADD jwks_uri nvarchar(500) NULL;

CREATE INDEX ix_api_key_partner_id ON api_key (partner_id);

CREATE INDEX ix_oauth_client_partner_id ON oauth_client (partner_id);

CREATE TABLE mandate
(
    id           uniqueidentifier  NOT NULL CONSTRAINT pk_mandate PRIMARY KEY NONCLUSTERED,
    municipality varchar(6)        COLLATE Latin1_General_BIN2 NOT NULL,
    office       varchar(30)       NOT NULL,
    partner_id   uniqueidentifier  NOT NULL,
    scopes       varchar(500)      NOT NULL,
    ends_at      datetimeoffset(6) NOT NULL,
    revoked_at   datetimeoffset(6) NULL,
    version      int               NOT NULL,
    created_at   datetimeoffset(6) NOT NULL,
    created_by   varchar(100)      NOT NULL
);

CREATE INDEX ix_mandate_partner_id ON mandate (partner_id, municipality);

CREATE INDEX ix_mandate_municipality ON mandate (municipality);
