CREATE TABLE taskforce_item
(
    id            TEXT    NOT NULL PRIMARY KEY,
    kind          TEXT    NOT NULL,
    initiative_id TEXT    NOT NULL REFERENCES initiative (id),
    waiting_since TEXT    NOT NULL,
    not_before    TEXT    NULL,
    meeting_id    TEXT    NULL REFERENCES taskforce_meeting (id),
    withdrawn_at  TEXT    NULL,
    version       INTEGER NOT NULL,
    round_year    INTEGER NULL,
    gate_id       TEXT    NULL REFERENCES gate (id)
);

CREATE INDEX ix_taskforce_item_meeting ON taskforce_item (meeting_id, waiting_since, id);

CREATE INDEX ix_taskforce_item_initiative ON taskforce_item (initiative_id);

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
