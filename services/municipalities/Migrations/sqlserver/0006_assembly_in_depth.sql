ALTER TABLE agenda_item ADD kind varchar(30) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_agenda_item_kind DEFAULT 'Proposal';

ALTER TABLE agenda_item ADD body nvarchar(max) NULL;

ALTER TABLE agenda_item ADD submitted_by char(6) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE agenda_item ADD number int NULL;

ALTER TABLE agenda_item ADD late bit NOT NULL CONSTRAINT df_agenda_item_late DEFAULT 0;

ALTER TABLE agenda_item ADD reason nvarchar(2000) NULL;

ALTER TABLE agenda_item ADD part_of_item uniqueidentifier NULL;

ALTER TABLE agenda_item ADD follows_item uniqueidentifier NULL;

ALTER TABLE agenda_item ADD declared_at datetimeoffset(6) NULL;

ALTER TABLE agenda_item ADD rule_set_name varchar(40) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE agenda_item ADD rule_set_json nvarchar(max) NULL;

ALTER TABLE agenda_item ADD options_json nvarchar(max) NULL;

ALTER TABLE agenda_item ADD manner varchar(30) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE agenda_item ADD tally_json nvarchar(max) NULL;

ALTER TABLE agenda_item ADD reported_json nvarchar(max) NULL;

ALTER TABLE agenda_item ADD ratified_by_item uniqueidentifier NULL;

ALTER TABLE agenda_item ADD ratified_at datetimeoffset(6) NULL;

CREATE TABLE ratification
(
    ratified_item uniqueidentifier NOT NULL CONSTRAINT pk_ratification PRIMARY KEY CONSTRAINT fk_ratification_ratified REFERENCES agenda_item (id),
    item_id       uniqueidentifier NOT NULL CONSTRAINT fk_ratification_item REFERENCES agenda_item (id)
);

CREATE INDEX ix_ratification_item ON ratification (item_id);

CREATE TABLE amendment
(
    id                   uniqueidentifier  NOT NULL CONSTRAINT pk_amendment PRIMARY KEY NONCLUSTERED,
    item_id              uniqueidentifier  NOT NULL CONSTRAINT fk_amendment_item REFERENCES agenda_item (id),
    number               int               NOT NULL,
    title                nvarchar(200)     NOT NULL,
    body                 nvarchar(max)     NOT NULL,
    submitted_by         char(6)           COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_amendment_municipality REFERENCES municipality (code),
    submitted_at         datetimeoffset(6) NOT NULL,
    status               varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    board_recommendation varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    explanation          nvarchar(2000)    NULL,
    version              int               NOT NULL
);

CREATE CLUSTERED INDEX ix_amendment_item ON amendment (item_id, number);

CREATE TABLE rule_set
(
    name         varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    version      int               NOT NULL,
    content_json nvarchar(max)     NOT NULL,
    recorded_at  datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_rule_set PRIMARY KEY (name, version)
);

CREATE TABLE voting_card
(
    meeting_id        uniqueidentifier  NOT NULL CONSTRAINT fk_voting_card_meeting REFERENCES meeting (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_voting_card_municipality REFERENCES municipality (code),
    representative_id uniqueidentifier  NULL,
    code_hash         varbinary(32)     NULL,
    holder            nvarchar(200)     COLLATE Latin1_General_BIN2 NULL,
    issued_at         datetimeoffset(6) NOT NULL,
    taken_at          datetimeoffset(6) NULL,
    version           int               NOT NULL,
    CONSTRAINT pk_voting_card PRIMARY KEY (meeting_id, municipality_code)
);

CREATE TABLE voting_card_past
(
    meeting_id        uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    version           int               NOT NULL,
    representative_id uniqueidentifier  NULL,
    holder            nvarchar(200)     COLLATE Latin1_General_BIN2 NULL,
    issued_at         datetimeoffset(6) NOT NULL,
    taken_at          datetimeoffset(6) NULL,
    CONSTRAINT pk_voting_card_past PRIMARY KEY (meeting_id, municipality_code, version),
    CONSTRAINT fk_voting_card_past_card FOREIGN KEY (meeting_id, municipality_code) REFERENCES voting_card (meeting_id, municipality_code)
);

CREATE TABLE motion
(
    item_id     uniqueidentifier  NOT NULL CONSTRAINT pk_motion PRIMARY KEY CONSTRAINT fk_motion_item REFERENCES agenda_item (id),
    status      varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    owner       nvarchar(100)     NULL,
    due_on      date              NULL,
    due_told_at datetimeoffset(6) NULL,
    settled_at  datetimeoffset(6) NULL,
    version     int               NOT NULL
);

CREATE TABLE motion_report
(
    item_id     uniqueidentifier  NOT NULL CONSTRAINT fk_motion_report_motion REFERENCES motion (item_id),
    number      int               NOT NULL,
    body        nvarchar(max)     NOT NULL,
    status      varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    reported_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_motion_report PRIMARY KEY (item_id, number)
);
