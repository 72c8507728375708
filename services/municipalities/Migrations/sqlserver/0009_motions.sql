CREATE TABLE motion
(
    item_id     uniqueidentifier  NOT NULL CONSTRAINT pk_motion PRIMARY KEY,
    status      varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    owner       nvarchar(100)     NULL,
    due_on      date              NULL,
    due_told_at datetimeoffset(6) NULL,
    settled_at  datetimeoffset(6) NULL,
    version     int               NOT NULL,
    CONSTRAINT fk_motion_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);

CREATE INDEX ix_motion_status ON motion (status, due_on);

CREATE TABLE motion_report
(
    item_id     uniqueidentifier  NOT NULL,
    number      int               NOT NULL,
    text        nvarchar(max)     NOT NULL,
    status      varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    reported_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_motion_report PRIMARY KEY (item_id, number),
    CONSTRAINT fk_motion_report_motion FOREIGN KEY (item_id) REFERENCES motion (item_id)
);
