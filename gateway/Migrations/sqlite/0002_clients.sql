CREATE TABLE api_key
(
    id           TEXT    NOT NULL PRIMARY KEY,
    hash         TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    roles        TEXT    NOT NULL,
    municipality TEXT    NULL,
    office       TEXT    NULL,
    partner_id   TEXT    NULL,
    person_id    TEXT    NULL,
    created_at   TEXT    NOT NULL,
    created_by   TEXT    NOT NULL,
    expires_at   TEXT    NULL,
    revoked_at   TEXT    NULL,
    last_used_at TEXT    NULL,
    scopes       TEXT    NOT NULL DEFAULT '*',
    per_minute   INTEGER NULL,
    per_day      INTEGER NULL,
    origins      TEXT    NOT NULL DEFAULT ''
);

CREATE INDEX ix_api_key_name ON api_key (name);

CREATE INDEX ix_api_key_partner_id ON api_key (partner_id);

CREATE INDEX ix_api_key_person_id ON api_key (person_id);

CREATE TABLE oauth_client
(
    id            TEXT    NOT NULL PRIMARY KEY,
    name          TEXT    NOT NULL,
    roles         TEXT    NOT NULL,
    scopes        TEXT    NOT NULL,
    municipality  TEXT    NULL,
    office        TEXT    NULL,
    partner_id    TEXT    NULL,
    person_id     TEXT    NULL,
    jwks          TEXT    NOT NULL,
    version       INTEGER NOT NULL,
    created_at    TEXT    NOT NULL,
    created_by    TEXT    NOT NULL,
    expires_at    TEXT    NULL,
    revoked_at    TEXT    NULL,
    last_token_at TEXT    NULL,
    per_minute    INTEGER NULL,
    per_day       INTEGER NULL,
    origins       TEXT    NOT NULL DEFAULT '',
    jwks_uri      TEXT    NULL
);

CREATE INDEX ix_oauth_client_partner_id ON oauth_client (partner_id);

CREATE INDEX ix_oauth_client_person_id ON oauth_client (person_id);

CREATE TABLE oauth_assertion
(
    client_id  TEXT NOT NULL,
    jti_hash   TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (client_id, jti_hash)
);

CREATE INDEX ix_oauth_assertion_expires_at ON oauth_assertion (expires_at);
