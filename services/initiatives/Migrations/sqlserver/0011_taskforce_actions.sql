CREATE TABLE taskforce_action
(
    id         uniqueidentifier NOT NULL CONSTRAINT pk_taskforce_action PRIMARY KEY,
    meeting_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_action_meeting REFERENCES taskforce_meeting (id),
    text       nvarchar(500)    NOT NULL,
    seat_id    uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_action_seat REFERENCES taskforce_seat (id),
    due_on     date             NOT NULL,
    done_on    date             NULL,
    version    int              NOT NULL
);

CREATE INDEX ix_taskforce_action_meeting ON taskforce_action (meeting_id, due_on, id);

CREATE INDEX ix_taskforce_action_done ON taskforce_action (done_on, due_on, id);
