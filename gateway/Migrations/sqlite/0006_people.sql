ALTER TABLE account ADD COLUMN display_name TEXT NULL;

ALTER TABLE account ADD COLUMN folded TEXT NOT NULL DEFAULT '';

ALTER TABLE account ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

ALTER TABLE account ADD COLUMN security_stamp TEXT NOT NULL DEFAULT '';

ALTER TABLE account ADD COLUMN sealed_authenticator BLOB NULL;

ALTER TABLE account ADD COLUMN sealed_recovery_codes BLOB NULL;

ALTER TABLE account ADD COLUMN second_factor_at TEXT NULL;

ALTER TABLE account ADD COLUMN last_code_step INTEGER NOT NULL DEFAULT 0;

ALTER TABLE account ADD COLUMN invitation_hash TEXT NULL;

ALTER TABLE account ADD COLUMN invitation_until TEXT NULL;

ALTER TABLE account ADD COLUMN disabled_at TEXT NULL;

ALTER TABLE account ADD COLUMN external_id TEXT NULL;

ALTER TABLE account ADD COLUMN last_sign_in_at TEXT NULL;

CREATE UNIQUE INDEX uq_account_external_id ON account (external_id) WHERE external_id IS NOT NULL;

CREATE UNIQUE INDEX uq_account_invitation_hash ON account (invitation_hash) WHERE invitation_hash IS NOT NULL;

ALTER TABLE session ADD COLUMN stands_in_for TEXT NULL REFERENCES account (id);

ALTER TABLE session ADD COLUMN origin TEXT NOT NULL DEFAULT '';

CREATE INDEX ix_session_account_id ON session (account_id);

CREATE TABLE stand_in
(
    id          TEXT    NOT NULL PRIMARY KEY,
    absent_id   TEXT    NOT NULL REFERENCES account (id),
    stand_in_id TEXT    NOT NULL REFERENCES account (id),
    starts_at   TEXT    NOT NULL,
    ends_at     TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    created_at  TEXT    NOT NULL,
    created_by  TEXT    NOT NULL
);

CREATE INDEX ix_stand_in_absent_id ON stand_in (absent_id);

CREATE INDEX ix_stand_in_stand_in_id ON stand_in (stand_in_id);

CREATE TABLE kept_form
(
    id         TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    sealed     BLOB NOT NULL,
    expires_at TEXT NOT NULL
);

CREATE INDEX ix_kept_form_account_id ON kept_form (account_id);
