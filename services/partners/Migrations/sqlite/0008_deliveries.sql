-- Without a reference to the log: an attempt may be kept longer than its event.
CREATE TABLE delivery_attempt
(
    id              TEXT    NOT NULL PRIMARY KEY,
    subscription_id TEXT    NOT NULL REFERENCES subscription (id),
    position        INTEGER NOT NULL,
    event_id        TEXT    NOT NULL,
    type            TEXT    NOT NULL,
    subject         TEXT    NOT NULL,
    attempt         INTEGER NOT NULL,
    status_code     INTEGER NULL,
    error_code      TEXT    NULL,
    attempted_at    TEXT    NOT NULL,
    milliseconds    INTEGER NOT NULL
);

CREATE INDEX ix_delivery_attempt_subscription ON delivery_attempt (subscription_id, attempted_at, id);

CREATE INDEX ix_delivery_attempt_attempted_at ON delivery_attempt (attempted_at);
