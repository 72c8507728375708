CREATE TABLE account
(
    id                    TEXT    NOT NULL PRIMARY KEY,
    name                  TEXT    NOT NULL CONSTRAINT uq_account_name UNIQUE,
    password_hash         TEXT    NOT NULL,
    roles                 TEXT    NOT NULL,
    municipality          TEXT    NULL,
    office                TEXT    NULL,
    partner_id            TEXT    NULL,
    created_at            TEXT    NOT NULL,
    created_by            TEXT    NOT NULL,
    display_name          TEXT    NULL,
    email                 TEXT    NULL,
    language              TEXT    NOT NULL DEFAULT 'nl',
    digest                TEXT    NOT NULL DEFAULT 'Daily',
    folded                TEXT    NOT NULL DEFAULT '',
    version               INTEGER NOT NULL DEFAULT 1,
    security_stamp        TEXT    NOT NULL DEFAULT '',
    sealed_authenticator  BLOB    NULL,
    sealed_recovery_codes BLOB    NULL,
    second_factor_at      TEXT    NULL,
    last_code_step        INTEGER NOT NULL DEFAULT 0,
    invitation_hash       TEXT    NULL,
    invitation_until      TEXT    NULL,
    calendar_hash         TEXT    NULL,
    disabled_at           TEXT    NULL,
    gone_at               TEXT    NULL,
    external_id           TEXT    NULL,
    last_sign_in_at       TEXT    NULL
);

CREATE UNIQUE INDEX uq_account_external_id ON account (external_id) WHERE external_id IS NOT NULL;

CREATE UNIQUE INDEX uq_account_calendar_hash ON account (calendar_hash) WHERE calendar_hash IS NOT NULL;

CREATE UNIQUE INDEX uq_account_invitation_hash ON account (invitation_hash) WHERE invitation_hash IS NOT NULL;

CREATE TABLE sign_in_throttle
(
    source   TEXT    NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at  TEXT    NOT NULL
);

CREATE TABLE session
(
    id_hash       TEXT NOT NULL PRIMARY KEY,
    account_id    TEXT NOT NULL REFERENCES account (id),
    started_at    TEXT NOT NULL,
    expires_at    TEXT NOT NULL,
    visited_at    TEXT NULL,
    stands_in_for TEXT NULL REFERENCES account (id),
    origin        TEXT NOT NULL DEFAULT ''
);

CREATE INDEX ix_session_expires_at ON session (expires_at);

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

CREATE TABLE unfinished_form
(
    account_id TEXT NOT NULL REFERENCES account (id),
    place      TEXT NOT NULL,
    sealed     BLOB NOT NULL,
    kept_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (account_id, place)
);
