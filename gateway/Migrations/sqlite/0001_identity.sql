CREATE TABLE account
(
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL CONSTRAINT uq_account_name UNIQUE,
    password_hash TEXT NOT NULL,
    roles         TEXT NOT NULL,
    municipality  TEXT NULL,
    office        TEXT NULL,
    partner_id    TEXT NULL,
    created_at    TEXT NOT NULL,
    created_by    TEXT NOT NULL
);

CREATE TABLE sign_in_throttle
(
    source   TEXT    NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at  TEXT    NOT NULL
);

CREATE TABLE session
(
    id_hash    TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    started_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

CREATE INDEX ix_session_expires_at ON session (expires_at);

CREATE TABLE api_key
(
    id           TEXT NOT NULL PRIMARY KEY,
    hash         TEXT NOT NULL,
    name         TEXT NOT NULL,
    roles        TEXT NOT NULL,
    municipality TEXT NULL,
    office       TEXT NULL,
    partner_id   TEXT NULL,
    created_at   TEXT NOT NULL,
    created_by   TEXT NOT NULL,
    expires_at   TEXT NULL,
    revoked_at   TEXT NULL,
    last_used_at TEXT NULL
);

CREATE INDEX ix_api_key_name ON api_key (name);
