CREATE TABLE taskforce_item
(
    id            uniqueidentifier  NOT NULL CONSTRAINT pk_taskforce_item PRIMARY KEY,
    kind          varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_taskforce_item_initiative REFERENCES initiative (id),
    waiting_since datetimeoffset(6) NOT NULL,
    not_before    date              NULL,
    meeting_id    uniqueidentifier  NULL CONSTRAINT fk_taskforce_item_meeting REFERENCES taskforce_meeting (id),
    withdrawn_at  datetimeoffset(6) NULL,
    version       int               NOT NULL,
    round_year    int               NULL,
    gate_id       uniqueidentifier  NULL
);

CREATE INDEX ix_taskforce_item_meeting ON taskforce_item (meeting_id, waiting_since, id);

CREATE INDEX ix_taskforce_item_initiative ON taskforce_item (initiative_id);

CREATE TABLE taskforce_held_over
(
    item_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_held_over_item REFERENCES taskforce_item (id),
    meeting_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_held_over_meeting REFERENCES taskforce_meeting (id),
    reason nvarchar(2000) NOT NULL,
    CONSTRAINT pk_taskforce_held_over PRIMARY KEY (item_id, meeting_id)
);

CREATE TABLE taskforce_view
(
    item_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_view_item REFERENCES taskforce_item (id),
    seat_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_view_seat REFERENCES taskforce_seat (id),
    stance varchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    reasons nvarchar(2000) NULL,
    given_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_taskforce_view PRIMARY KEY (item_id, seat_id)
);

CREATE TABLE taskforce_priority
(
    item_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_priority_item REFERENCES taskforce_item (id),
    seat_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_priority_seat REFERENCES taskforce_seat (id),
    priority int NOT NULL,
    CONSTRAINT pk_taskforce_priority PRIMARY KEY (item_id, seat_id)
);
