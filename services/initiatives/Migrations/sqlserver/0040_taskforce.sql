-- One row, that is held while seats and meetings change.
CREATE TABLE taskforce
(
    id int NOT NULL CONSTRAINT pk_taskforce PRIMARY KEY
);

INSERT INTO taskforce (id) VALUES (1);

CREATE TABLE taskforce_seat
(
    id uniqueidentifier NOT NULL CONSTRAINT pk_taskforce_seat PRIMARY KEY,
    background varchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    office varchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    municipality_code char(6) COLLATE Latin1_General_BIN2 NULL CONSTRAINT fk_taskforce_seat_municipality REFERENCES municipality (code),
    organisation nvarchar(100) NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    version int NOT NULL
);

CREATE TABLE taskforce_seat_holder
(
    seat_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_seat_holder_seat REFERENCES taskforce_seat (id),
    principal varchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_taskforce_seat_holder PRIMARY KEY (seat_id, principal)
);

CREATE TABLE taskforce_meeting
(
    id uniqueidentifier NOT NULL CONSTRAINT pk_taskforce_meeting PRIMARY KEY,
    meeting_date date NOT NULL,
    place nvarchar(100) NULL,
    status varchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    cancellation_reason nvarchar(2000) NULL,
    changed_at datetimeoffset(6) NOT NULL,
    version int NOT NULL
);

CREATE INDEX ix_taskforce_meeting_date ON taskforce_meeting (meeting_date, id);

CREATE INDEX ix_taskforce_meeting_status ON taskforce_meeting (status, meeting_date, id);

CREATE TABLE taskforce_attendance
(
    meeting_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_attendance_meeting REFERENCES taskforce_meeting (id),
    seat_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_attendance_seat REFERENCES taskforce_seat (id),
    CONSTRAINT pk_taskforce_attendance PRIMARY KEY (meeting_id, seat_id)
);

CREATE TABLE taskforce_item
(
    id uniqueidentifier NOT NULL CONSTRAINT pk_taskforce_item PRIMARY KEY,
    kind varchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    initiative_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_item_initiative REFERENCES initiative (id),
    waiting_since datetimeoffset(6) NOT NULL,
    not_before date NULL,
    meeting_id uniqueidentifier NULL CONSTRAINT fk_taskforce_item_meeting REFERENCES taskforce_meeting (id),
    withdrawn_at datetimeoffset(6) NULL,
    version int NOT NULL
);

CREATE INDEX ix_taskforce_item_meeting ON taskforce_item (meeting_id, waiting_since, id);

CREATE INDEX ix_taskforce_item_initiative ON taskforce_item (initiative_id);

INSERT INTO taskforce_item (id, kind, initiative_id, waiting_since, version)
SELECT id, 'Plan', id, started_at, 1
FROM initiative
WHERE status = 'Submitted';

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

-- One member recorded what stood here before; from now on the Taskforce advises at a meeting.
ALTER TABLE advice ADD item_id uniqueidentifier NULL CONSTRAINT fk_advice_item REFERENCES taskforce_item (id);

ALTER TABLE advice ADD meeting_id uniqueidentifier NULL CONSTRAINT fk_advice_meeting REFERENCES taskforce_meeting (id);

ALTER TABLE advice ADD minority_view nvarchar(2000) NULL;

ALTER TABLE advice ADD seats_filled int NOT NULL CONSTRAINT df_advice_seats_filled DEFAULT 0;

ALTER TABLE advice ADD seats_taking_part int NOT NULL CONSTRAINT df_advice_seats_taking_part DEFAULT 0;

ALTER TABLE advice ADD stances_json nvarchar(max) NOT NULL CONSTRAINT df_advice_stances_json DEFAULT '[]';

ALTER TABLE advice ADD own_seats_json nvarchar(max) NOT NULL CONSTRAINT df_advice_own_seats_json DEFAULT '[]';
