CREATE TABLE idempotency
(
    principal    TEXT    NOT NULL,
    route        TEXT    NOT NULL,
    key_text     TEXT    NOT NULL,
    request_hash TEXT    NOT NULL,
    status       INTEGER NOT NULL,
    location     TEXT    NULL,
    etag         TEXT    NULL,
    body         TEXT    NULL,
    recorded_at  TEXT    NOT NULL,
    PRIMARY KEY (principal, route, key_text)
);

CREATE INDEX ix_idempotency_recorded_at ON idempotency (recorded_at);
