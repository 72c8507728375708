CREATE TABLE taskforce_action
(
    id         TEXT    NOT NULL PRIMARY KEY,
    meeting_id TEXT    NOT NULL REFERENCES taskforce_meeting (id),
    text       TEXT    NOT NULL,
    seat_id    TEXT    NOT NULL REFERENCES taskforce_seat (id),
    due_on     TEXT    NOT NULL,
    done_on    TEXT    NULL,
    version    INTEGER NOT NULL
);

CREATE INDEX ix_taskforce_action_meeting ON taskforce_action (meeting_id, due_on, id);

CREATE INDEX ix_taskforce_action_done ON taskforce_action (done_on, due_on, id);
