CREATE TABLE account
(
    id                    uniqueidentifier  NOT NULL CONSTRAINT pk_account PRIMARY KEY NONCLUSTERED,
    name                  varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT uq_account_name UNIQUE CLUSTERED,
    password_hash         varchar(200)      NOT NULL,
    roles                 varchar(300)      NOT NULL,
    municipality          varchar(6)        COLLATE Latin1_General_BIN2 NULL,
    office                varchar(30)       NULL,
    partner_id            uniqueidentifier  NULL,
    created_at            datetimeoffset(6) NOT NULL,
    created_by            varchar(100)      NOT NULL,
    display_name          nvarchar(100)     NULL,
    email                 nvarchar(254)     NULL,
    language              char(2)           NOT NULL CONSTRAINT df_account_language DEFAULT 'nl',
    digest                varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_account_digest DEFAULT 'Daily',
    folded                nvarchar(1000)    COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_account_folded DEFAULT '',
    version               int               NOT NULL CONSTRAINT df_account_version DEFAULT 1,
    security_stamp        varchar(100)      NOT NULL CONSTRAINT df_account_security_stamp DEFAULT '',
    sealed_authenticator  varbinary(200)    NULL,
    sealed_recovery_codes varbinary(1000)   NULL,
    second_factor_at      datetimeoffset(6) NULL,
    last_code_step        bigint            NOT NULL CONSTRAINT df_account_last_code_step DEFAULT 0,
    invitation_hash       varchar(64)       COLLATE Latin1_General_BIN2 NULL,
    invitation_until      datetimeoffset(6) NULL,
    calendar_hash         varchar(64)       COLLATE Latin1_General_BIN2 NULL,
    disabled_at           datetimeoffset(6) NULL,
    gone_at               datetimeoffset(6) NULL,
    external_id           nvarchar(400)     COLLATE Latin1_General_BIN2 NULL,
    last_sign_in_at       datetimeoffset(6) NULL
);

CREATE UNIQUE INDEX uq_account_external_id ON account (external_id) WHERE external_id IS NOT NULL;

CREATE UNIQUE INDEX uq_account_calendar_hash ON account (calendar_hash) WHERE calendar_hash IS NOT NULL;

CREATE UNIQUE INDEX uq_account_invitation_hash ON account (invitation_hash) WHERE invitation_hash IS NOT NULL;

CREATE TABLE sign_in_throttle
(
    source   nvarchar(200)     COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_sign_in_throttle PRIMARY KEY,
    failures int               NOT NULL,
    last_at  datetimeoffset(6) NOT NULL
);

CREATE TABLE session
(
    id_hash       varchar(64)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_session PRIMARY KEY,
    account_id    uniqueidentifier  NOT NULL CONSTRAINT fk_session_account REFERENCES account (id),
    started_at    datetimeoffset(6) NOT NULL,
    expires_at    datetimeoffset(6) NOT NULL,
    visited_at    datetimeoffset(6) NULL,
    stands_in_for uniqueidentifier  NULL CONSTRAINT fk_session_stands_in_for REFERENCES account (id),
    origin        varchar(100)      NOT NULL CONSTRAINT df_session_origin DEFAULT ''
);

CREATE INDEX ix_session_expires_at ON session (expires_at);

CREATE INDEX ix_session_account_id ON session (account_id);

CREATE TABLE stand_in
(
    id          uniqueidentifier  NOT NULL CONSTRAINT pk_stand_in PRIMARY KEY NONCLUSTERED,
    absent_id   uniqueidentifier  NOT NULL CONSTRAINT fk_stand_in_absent REFERENCES account (id),
    stand_in_id uniqueidentifier  NOT NULL CONSTRAINT fk_stand_in_stand_in REFERENCES account (id),
    starts_at   datetimeoffset(6) NOT NULL,
    ends_at     datetimeoffset(6) NOT NULL,
    version     int               NOT NULL,
    created_at  datetimeoffset(6) NOT NULL,
    created_by  varchar(100)      NOT NULL
);

CREATE INDEX ix_stand_in_absent_id ON stand_in (absent_id);

CREATE INDEX ix_stand_in_stand_in_id ON stand_in (stand_in_id);

CREATE TABLE kept_form
(
    id         uniqueidentifier  NOT NULL CONSTRAINT pk_kept_form PRIMARY KEY NONCLUSTERED,
    account_id uniqueidentifier  NOT NULL CONSTRAINT fk_kept_form_account REFERENCES account (id),
    sealed     varbinary(max)    NOT NULL,
    expires_at datetimeoffset(6) NOT NULL
);

CREATE INDEX ix_kept_form_account_id ON kept_form (account_id);

CREATE TABLE unfinished_form
(
    account_id uniqueidentifier  NOT NULL CONSTRAINT fk_unfinished_form_account REFERENCES account (id),
    place      char(64)          COLLATE Latin1_General_BIN2 NOT NULL,
    sealed     varbinary(max)    NOT NULL,
    kept_at    datetimeoffset(6) NOT NULL,
    expires_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_unfinished_form PRIMARY KEY (account_id, place)
);
