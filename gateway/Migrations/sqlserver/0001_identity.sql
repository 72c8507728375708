CREATE TABLE account
(
    id            uniqueidentifier NOT NULL CONSTRAINT pk_account PRIMARY KEY NONCLUSTERED,
    name          varchar(100)     COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT uq_account_name UNIQUE CLUSTERED,
    password_hash varchar(200)     NOT NULL,
    roles         varchar(300)     NOT NULL,
    municipality  varchar(6)       COLLATE Latin1_General_BIN2 NULL,
    office        varchar(30)      NULL,
    partner_id    uniqueidentifier NULL,
    created_at    datetimeoffset(6) NOT NULL,
    created_by    varchar(100)     NOT NULL
);

CREATE TABLE sign_in_throttle
(
    source   nvarchar(200)     COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_sign_in_throttle PRIMARY KEY,
    failures int               NOT NULL,
    last_at  datetimeoffset(6) NOT NULL
);

CREATE TABLE session
(
    id_hash    varchar(64)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_session PRIMARY KEY,
    account_id uniqueidentifier  NOT NULL CONSTRAINT fk_session_account REFERENCES account (id),
    started_at datetimeoffset(6) NOT NULL,
    expires_at datetimeoffset(6) NOT NULL
);

CREATE INDEX ix_session_expires_at ON session (expires_at);

CREATE TABLE api_key
(
    id           varchar(8)        COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_api_key PRIMARY KEY,
    hash         varchar(64)       NOT NULL,
    name         varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL,
    roles        varchar(300)      NOT NULL,
    municipality varchar(6)        COLLATE Latin1_General_BIN2 NULL,
    office       varchar(30)       NULL,
    partner_id   uniqueidentifier  NULL,
    created_at   datetimeoffset(6) NOT NULL,
    created_by   varchar(100)      NOT NULL,
    expires_at   datetimeoffset(6) NULL,
    revoked_at   datetimeoffset(6) NULL,
    last_used_at datetimeoffset(6) NULL
);

CREATE INDEX ix_api_key_name ON api_key (name);
