CREATE TABLE deadline_reminder
(
    meeting_id  TEXT NOT NULL REFERENCES meeting (id),
    kind        TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    PRIMARY KEY (meeting_id, kind)
);
