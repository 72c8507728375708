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
    municipality    TEXT    NULL,
    recorded_at     TEXT    NOT NULL,
    trace_parent    TEXT    NULL,
    body            TEXT    NOT NULL
);

CREATE UNIQUE INDEX ux_event_log_source ON event_log (source, source_position);

CREATE UNIQUE INDEX ux_event_log_event ON event_log (event_id);

CREATE INDEX ix_event_log_type ON event_log (type, recorded_at);

CREATE INDEX ix_event_log_recorded_at ON event_log (recorded_at);

-- For each type, the position up to which events are no longer kept.
CREATE TABLE event_log_gone
(
    type     TEXT    NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
);
