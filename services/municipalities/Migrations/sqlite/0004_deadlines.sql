CREATE TABLE meeting_deadline
(
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    kind       TEXT NOT NULL,
    due_at     TEXT NOT NULL,
    PRIMARY KEY (meeting_id, kind)
);
