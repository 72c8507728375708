CREATE TABLE api_key
(
    id           varchar(8)        COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_api_key PRIMARY KEY,
    hash         varchar(64)       NOT NULL,
    name         varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL,
    roles        varchar(300)      NOT NULL,
    municipality varchar(6)        COLLATE Latin1_General_BIN2 NULL,
    office       varchar(30)       NULL,
    partner_id   uniqueidentifier  NULL,
    person_id    uniqueidentifier  NULL,
    created_at   datetimeoffset(6) NOT NULL,
    created_by   varchar(100)      NOT NULL,
    expires_at   datetimeoffset(6) NULL,
    revoked_at   datetimeoffset(6) NULL,
    last_used_at datetimeoffset(6) NULL,
    scopes       NVARCHAR(2000)    NOT NULL CONSTRAINT df_api_key_scopes DEFAULT '*',
    per_minute   int               NULL,
    per_day      bigint            NULL,
    origins      varchar(1000)     NOT NULL CONSTRAINT df_api_key_origins DEFAULT ''
);

CREATE INDEX ix_api_key_name ON api_key (name);

CREATE INDEX ix_api_key_partner_id ON api_key (partner_id);

CREATE INDEX ix_api_key_person_id ON api_key (person_id);

CREATE TABLE oauth_client
(
    id            varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_oauth_client PRIMARY KEY,
    name          nvarchar(100)     NOT NULL,
    roles         varchar(400)      COLLATE Latin1_General_BIN2 NOT NULL,
    scopes        varchar(2000)     COLLATE Latin1_General_BIN2 NOT NULL,
    municipality  varchar(10)       COLLATE Latin1_General_BIN2 NULL,
    office        varchar(40)       COLLATE Latin1_General_BIN2 NULL,
    partner_id    uniqueidentifier  NULL,
    person_id     uniqueidentifier  NULL,
    jwks          varchar(max)      NOT NULL,
    version       int               NOT NULL,
    created_at    datetimeoffset(6) NOT NULL,
    created_by    nvarchar(100)     NOT NULL,
    expires_at    datetimeoffset(6) NULL,
    revoked_at    datetimeoffset(6) NULL,
    last_token_at datetimeoffset(6) NULL,
    per_minute    int               NULL,
    per_day       bigint            NULL,
    origins       varchar(1000)     NOT NULL CONSTRAINT df_oauth_client_origins DEFAULT '',
    jwks_uri      nvarchar(500)     NULL
);

CREATE INDEX ix_oauth_client_partner_id ON oauth_client (partner_id);

CREATE INDEX ix_oauth_client_person_id ON oauth_client (person_id);

CREATE TABLE oauth_assertion
(
    client_id  varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    jti_hash   varchar(64)       COLLATE Latin1_General_BIN2 NOT NULL,
    expires_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_oauth_assertion PRIMARY KEY (client_id, jti_hash)
);

CREATE INDEX ix_oauth_assertion_expires_at ON oauth_assertion (expires_at);
