ALTER TABLE account ADD display_name nvarchar(100) NULL;

ALTER TABLE account ADD folded nvarchar(1000) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_account_folded DEFAULT '';

ALTER TABLE account ADD version int NOT NULL CONSTRAINT df_account_version DEFAULT 1;

ALTER TABLE account ADD security_stamp varchar(100) NOT NULL CONSTRAINT df_account_security_stamp DEFAULT '';

ALTER TABLE account ADD sealed_authenticator varbinary(200) NULL;

ALTER TABLE account ADD sealed_recovery_codes varbinary(1000) NULL;

ALTER TABLE account ADD second_factor_at datetimeoffset(6) NULL;

ALTER TABLE account ADD last_code_step bigint NOT NULL CONSTRAINT df_account_last_code_step DEFAULT 0;

ALTER TABLE account ADD invitation_hash varchar(64) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE account ADD invitation_until datetimeoffset(6) NULL;

ALTER TABLE account ADD disabled_at datetimeoffset(6) NULL;

ALTER TABLE account ADD external_id nvarchar(400) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE account ADD last_sign_in_at datetimeoffset(6) NULL;

CREATE UNIQUE INDEX uq_account_external_id ON account (external_id) WHERE external_id IS NOT NULL;

CREATE UNIQUE INDEX uq_account_invitation_hash ON account (invitation_hash) WHERE invitation_hash IS NOT NULL;

ALTER TABLE session ADD stands_in_for uniqueidentifier NULL CONSTRAINT fk_session_stands_in_for REFERENCES account (id);

ALTER TABLE session ADD origin varchar(100) NOT NULL CONSTRAINT df_session_origin DEFAULT '';

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
