CREATE TABLE subscription_head
(
    id      INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
);

INSERT INTO subscription_head (id, version) VALUES (1, 0);

CREATE TABLE subscription
(
    id               TEXT    NOT NULL PRIMARY KEY,
    partner_id       TEXT    NOT NULL REFERENCES partner (id),
    protocol         TEXT    NOT NULL,
    has_queue        INTEGER NOT NULL,
    sink             TEXT    NOT NULL,
    selection_json   TEXT    NOT NULL,
    detail           TEXT    NOT NULL,
    contact          TEXT    NULL,
    rate_per_minute  INTEGER NULL,
    status           TEXT    NOT NULL,
    sealed_secret    BLOB    NOT NULL,
    previous_secret  BLOB    NULL,
    previous_until   TEXT    NULL,
    start_position   INTEGER NOT NULL,
    end_position     INTEGER NULL,
    position         INTEGER NOT NULL,
    delivered        INTEGER NOT NULL,
    filtered         INTEGER NOT NULL,
    given_up         INTEGER NOT NULL,
    replayed         INTEGER NOT NULL,
    replay_position  INTEGER NULL,
    replay_until     INTEGER NULL,
    failed_attempts  INTEGER NOT NULL,
    failing_since    TEXT    NULL,
    next_attempt_at  TEXT    NULL,
    last_error_code  TEXT    NULL,
    last_status_code INTEGER NULL,
    created_at       TEXT    NOT NULL,
    version          INTEGER NOT NULL
);

CREATE INDEX ix_subscription_partner ON subscription (partner_id, created_at, id);

CREATE INDEX ix_subscription_status ON subscription (status);
