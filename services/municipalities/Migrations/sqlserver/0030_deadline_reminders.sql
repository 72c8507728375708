CREATE TABLE deadline_reminder
(
    meeting_id  uniqueidentifier  NOT NULL CONSTRAINT fk_deadline_reminder_meeting REFERENCES meeting (id),
    kind        varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    reminded_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_deadline_reminder PRIMARY KEY (meeting_id, kind)
);
