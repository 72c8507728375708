CREATE TABLE taskforce_meeting
(
    id                  TEXT    NOT NULL PRIMARY KEY,
    meeting_date        TEXT    NOT NULL,
    place               TEXT    NULL,
    status              TEXT    NOT NULL,
    cancellation_reason TEXT    NULL,
    changed_at          TEXT    NOT NULL,
    version             INTEGER NOT NULL,
    approved_in         TEXT    NULL REFERENCES taskforce_meeting (id)
);

CREATE INDEX ix_taskforce_meeting_date ON taskforce_meeting (meeting_date, id);

CREATE INDEX ix_taskforce_meeting_status ON taskforce_meeting (status, meeting_date, id);

CREATE TABLE taskforce_attendance
(
    meeting_id TEXT NOT NULL REFERENCES taskforce_meeting (id),
    seat_id    TEXT NOT NULL REFERENCES taskforce_seat (id),
    PRIMARY KEY (meeting_id, seat_id)
);
