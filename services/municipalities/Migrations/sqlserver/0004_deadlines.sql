CREATE TABLE meeting_deadline
(
    meeting_id uniqueidentifier  NOT NULL CONSTRAINT fk_meeting_deadline_meeting REFERENCES meeting (id),
    kind       varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    due_at     datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_meeting_deadline PRIMARY KEY (meeting_id, kind)
);
