CREATE TABLE taskforce_meeting
(
    id                  uniqueidentifier  NOT NULL CONSTRAINT pk_taskforce_meeting PRIMARY KEY,
    meeting_date        date              NOT NULL,
    place               nvarchar(100)     NULL,
    status              varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    cancellation_reason nvarchar(2000)    NULL,
    changed_at          datetimeoffset(6) NOT NULL,
    version             int               NOT NULL,
    approved_in         uniqueidentifier  NULL CONSTRAINT fk_taskforce_meeting_approved_in REFERENCES taskforce_meeting (id)
);

CREATE INDEX ix_taskforce_meeting_date ON taskforce_meeting (meeting_date, id);

CREATE INDEX ix_taskforce_meeting_status ON taskforce_meeting (status, meeting_date, id);

CREATE TABLE taskforce_attendance
(
    meeting_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_attendance_meeting REFERENCES taskforce_meeting (id),
    seat_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_attendance_seat REFERENCES taskforce_seat (id),
    CONSTRAINT pk_taskforce_attendance PRIMARY KEY (meeting_id, seat_id)
);
