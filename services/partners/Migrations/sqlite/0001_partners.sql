CREATE TABLE partner
(
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL,
    oin           TEXT NULL,
    registered_at TEXT NOT NULL
);

CREATE INDEX ix_partner_registered_at ON partner (registered_at, id);

CREATE UNIQUE INDEX ux_partner_oin ON partner (oin) WHERE oin IS NOT NULL;

CREATE TABLE event_log_head
(
    id       INTEGER NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
);

INSERT INTO event_log_head (id, position) VALUES (1, 0);

CREATE TABLE event_log
(
    position        INTEGER NOT NULL PRIMARY KEY,
    event_id        TEXT    NOT NULL,
    source          TEXT    NOT NULL,
    source_position INTEGER NOT NULL,
    type            TEXT    NOT NULL,
    subject         TEXT    NOT NULL,
    recorded_at     TEXT    NOT NULL,
    trace_parent    TEXT    NULL,
    body            TEXT    NOT NULL
);

CREATE UNIQUE INDEX ux_event_log_source ON event_log (source, source_position);

CREATE TABLE subscription_head
(
    id      INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
);

INSERT INTO subscription_head (id, version) VALUES (1, 0);

CREATE TABLE subscription
(
    id              TEXT    NOT NULL PRIMARY KEY,
    partner_id      TEXT    NOT NULL REFERENCES partner (id),
    sink            TEXT    NOT NULL,
    types_json      TEXT    NOT NULL,
    status          TEXT    NOT NULL,
    sealed_secret   BLOB    NOT NULL,
    start_position  INTEGER NOT NULL,
    position        INTEGER NOT NULL,
    delivered       INTEGER NOT NULL,
    failed_attempts INTEGER NOT NULL,
    next_attempt_at TEXT    NULL,
    last_error      TEXT    NULL,
    created_at      TEXT    NOT NULL,
    version         INTEGER NOT NULL
);

CREATE INDEX ix_subscription_partner ON subscription (partner_id, created_at, id);

CREATE INDEX ix_subscription_status ON subscription (status);

CREATE TABLE delivery_attempt
(
    id              TEXT    NOT NULL PRIMARY KEY,
    subscription_id TEXT    NOT NULL REFERENCES subscription (id),
    position        INTEGER NOT NULL REFERENCES event_log (position),
    attempt         INTEGER NOT NULL,
    status_code     INTEGER NULL,
    error           TEXT    NULL,
    attempted_at    TEXT    NOT NULL,
    milliseconds    INTEGER NOT NULL
);

CREATE INDEX ix_delivery_attempt_subscription ON delivery_attempt (subscription_id, attempted_at, id);

CREATE INDEX ix_delivery_attempt_attempted_at ON delivery_attempt (attempted_at);
