CREATE TABLE outbox_head
(
    id       INTEGER NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
);

INSERT INTO outbox_head (id, position) VALUES (1, 0);

CREATE TABLE outbox
(
    position       INTEGER NOT NULL PRIMARY KEY,
    fact_id        TEXT    NOT NULL,
    type           TEXT    NOT NULL,
    subject        TEXT    NOT NULL,
    number         INTEGER NOT NULL,
    cause_source   TEXT    NULL,
    cause_position INTEGER NULL,
    recorded_at    TEXT    NOT NULL,
    trace_parent   TEXT    NULL,
    body           TEXT    NOT NULL
);

CREATE UNIQUE INDEX ux_outbox_subject ON outbox (subject, number);

CREATE TABLE inbox_source
(
    source   TEXT    NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
);

CREATE TABLE inbox_parked
(
    source         TEXT    NOT NULL,
    position       INTEGER NOT NULL,
    fact_id        TEXT    NOT NULL,
    type           TEXT    NOT NULL,
    subject        TEXT    NOT NULL,
    number         INTEGER NOT NULL,
    cause_source   TEXT    NULL,
    cause_position INTEGER NULL,
    recorded_at    TEXT    NOT NULL,
    trace_parent   TEXT    NULL,
    body           TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    reason         TEXT    NOT NULL,
    parked_at      TEXT    NOT NULL,
    PRIMARY KEY (source, position)
);

CREATE INDEX ix_inbox_parked_subject ON inbox_parked (source, subject, position);
