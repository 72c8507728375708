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
