-- One row, that is held while seats and meetings change.
CREATE TABLE taskforce
(
    id INTEGER NOT NULL PRIMARY KEY
);

INSERT INTO taskforce (id) VALUES (1);

CREATE TABLE taskforce_seat
(
    id                TEXT    NOT NULL PRIMARY KEY,
    background        TEXT    NOT NULL,
    office            TEXT    NOT NULL,
    municipality_code TEXT    NULL REFERENCES municipality (code),
    organisation      TEXT    NULL,
    valid_from        TEXT    NOT NULL,
    valid_to          TEXT    NOT NULL,
    version           INTEGER NOT NULL
);

CREATE TABLE taskforce_seat_holder
(
    seat_id   TEXT NOT NULL REFERENCES taskforce_seat (id),
    principal TEXT NOT NULL,
    PRIMARY KEY (seat_id, principal)
);

CREATE TABLE taskforce_meeting
(
    id                  TEXT    NOT NULL PRIMARY KEY,
    meeting_date        TEXT    NOT NULL,
    place               TEXT    NULL,
    status              TEXT    NOT NULL,
    cancellation_reason TEXT    NULL,
    changed_at          TEXT    NOT NULL,
    version             INTEGER NOT NULL
);

CREATE INDEX ix_taskforce_meeting_date ON taskforce_meeting (meeting_date, id);

CREATE INDEX ix_taskforce_meeting_status ON taskforce_meeting (status, meeting_date, id);

CREATE TABLE taskforce_attendance
(
    meeting_id TEXT NOT NULL REFERENCES taskforce_meeting (id),
    seat_id    TEXT NOT NULL REFERENCES taskforce_seat (id),
    PRIMARY KEY (meeting_id, seat_id)
);

CREATE TABLE taskforce_item
(
    id            TEXT    NOT NULL PRIMARY KEY,
    kind          TEXT    NOT NULL,
    initiative_id TEXT    NOT NULL REFERENCES initiative (id),
    waiting_since TEXT    NOT NULL,
    not_before    TEXT    NULL,
    meeting_id    TEXT    NULL REFERENCES taskforce_meeting (id),
    withdrawn_at  TEXT    NULL,
    version       INTEGER NOT NULL
);

CREATE INDEX ix_taskforce_item_meeting ON taskforce_item (meeting_id, waiting_since, id);

CREATE INDEX ix_taskforce_item_initiative ON taskforce_item (initiative_id);

INSERT INTO taskforce_item (id, kind, initiative_id, waiting_since, version)
SELECT id, 'Plan', id, started_at, 1
FROM initiative
WHERE status = 'Submitted';

CREATE TABLE taskforce_held_over
(
    item_id    TEXT NOT NULL REFERENCES taskforce_item (id),
    meeting_id TEXT NOT NULL REFERENCES taskforce_meeting (id),
    reason     TEXT NOT NULL,
    PRIMARY KEY (item_id, meeting_id)
);

CREATE TABLE taskforce_view
(
    item_id  TEXT NOT NULL REFERENCES taskforce_item (id),
    seat_id  TEXT NOT NULL REFERENCES taskforce_seat (id),
    stance   TEXT NOT NULL,
    reasons  TEXT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (item_id, seat_id)
);

CREATE TABLE taskforce_priority
(
    item_id  TEXT    NOT NULL REFERENCES taskforce_item (id),
    seat_id  TEXT    NOT NULL REFERENCES taskforce_seat (id),
    priority INTEGER NOT NULL,
    PRIMARY KEY (item_id, seat_id)
);

-- One member recorded what stood here before; from now on the Taskforce advises at a meeting.
ALTER TABLE advice ADD COLUMN item_id TEXT NULL REFERENCES taskforce_item (id);

ALTER TABLE advice ADD COLUMN meeting_id TEXT NULL REFERENCES taskforce_meeting (id);

ALTER TABLE advice ADD COLUMN minority_view TEXT NULL;

ALTER TABLE advice ADD COLUMN seats_filled INTEGER NOT NULL DEFAULT 0;

ALTER TABLE advice ADD COLUMN seats_taking_part INTEGER NOT NULL DEFAULT 0;

ALTER TABLE advice ADD COLUMN stances_json TEXT NOT NULL DEFAULT '[]';

ALTER TABLE advice ADD COLUMN own_seats_json TEXT NOT NULL DEFAULT '[]';
