CREATE TABLE motion
(
    item_id     TEXT    NOT NULL PRIMARY KEY REFERENCES agenda_item (id),
    status      TEXT    NOT NULL,
    owner       TEXT    NULL,
    due_on      TEXT    NULL,
    due_told_at TEXT    NULL,
    settled_at  TEXT    NULL,
    version     INTEGER NOT NULL
);

CREATE INDEX ix_motion_status ON motion (status, due_on);

CREATE TABLE motion_report
(
    item_id     TEXT    NOT NULL REFERENCES motion (item_id),
    number      INTEGER NOT NULL,
    text        TEXT    NOT NULL,
    status      TEXT    NOT NULL,
    reported_at TEXT    NOT NULL,
    PRIMARY KEY (item_id, number)
);
