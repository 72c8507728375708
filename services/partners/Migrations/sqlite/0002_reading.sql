ALTER TABLE event_log ADD COLUMN municipality TEXT NULL;

CREATE UNIQUE INDEX ux_event_log_event ON event_log (event_id);

CREATE INDEX ix_event_log_type ON event_log (type, recorded_at);

CREATE TABLE event_log_gone
(
    type     TEXT    NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
);

-- Without the reference to the log: an attempt may be kept longer than its event.
CREATE TABLE delivery_attempt_next
(
    id              TEXT    NOT NULL PRIMARY KEY,
    subscription_id TEXT    NOT NULL REFERENCES subscription (id),
    position        INTEGER NOT NULL,
    attempt         INTEGER NOT NULL,
    status_code     INTEGER NULL,
    error           TEXT    NULL,
    attempted_at    TEXT    NOT NULL,
    milliseconds    INTEGER NOT NULL,
    event_id        TEXT    NULL,
    type            TEXT    NULL,
    subject         TEXT    NULL
);

INSERT INTO delivery_attempt_next
SELECT a.id, a.subscription_id, a.position, a.attempt, a.status_code, a.error, a.attempted_at, a.milliseconds, e.event_id, e.type, e.subject
FROM delivery_attempt a
JOIN event_log e ON e.position = a.position;

DROP TABLE delivery_attempt;

ALTER TABLE delivery_attempt_next RENAME TO delivery_attempt;

CREATE INDEX ix_delivery_attempt_subscription ON delivery_attempt (subscription_id, attempted_at, id);

CREATE INDEX ix_delivery_attempt_attempted_at ON delivery_attempt (attempted_at);
