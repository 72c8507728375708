CREATE TABLE municipality
(
    code     char(6)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality PRIMARY KEY,
    name     nvarchar(100) NOT NULL,
    province nvarchar(50)  NOT NULL
);

CREATE TABLE inhabitants
(
    code           char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_inhabitants_municipality REFERENCES municipality (code),
    reference_date date    NOT NULL,
    inhabitants    int     NOT NULL,
    CONSTRAINT pk_inhabitants PRIMARY KEY (code, reference_date)
);

CREATE INDEX ix_inhabitants_reference_date ON inhabitants (reference_date, code) INCLUDE (inhabitants);

CREATE TABLE meeting
(
    id             uniqueidentifier NOT NULL CONSTRAINT pk_meeting PRIMARY KEY NONCLUSTERED,
    kind           varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    meeting_date   date             NOT NULL,
    place          nvarchar(100)    NOT NULL,
    reference_date date             NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_meeting_date ON meeting (meeting_date, id);

CREATE TABLE agenda_item
(
    id                           uniqueidentifier  NOT NULL CONSTRAINT pk_agenda_item PRIMARY KEY NONCLUSTERED,
    initiative_id                uniqueidentifier  NOT NULL,
    title                        nvarchar(200)     NOT NULL,
    lead_municipality            char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    one_off_cents                bigint            NOT NULL,
    yearly_cents                 bigint            NOT NULL,
    status                       varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    meeting_id                   uniqueidentifier  NULL CONSTRAINT fk_agenda_item_meeting REFERENCES meeting (id),
    board_recommendation         varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    service_board_recommendation varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    explanation                  nvarchar(2000)    NULL,
    proposed_at                  datetimeoffset(6) NOT NULL,
    opened_at                    datetimeoffset(6) NULL,
    closed_at                    datetimeoffset(6) NULL,
    entitled_weight              int               NULL,
    entitled_municipalities      int               NULL,
    outcome                      varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    result_json                  nvarchar(2000)    NULL,
    version                      int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_agenda_item_proposed_at ON agenda_item (proposed_at, id);

CREATE INDEX ix_agenda_item_meeting ON agenda_item (meeting_id);

CREATE INDEX ix_agenda_item_initiative ON agenda_item (initiative_id);

CREATE TABLE vote_weight
(
    item_id           uniqueidentifier NOT NULL CONSTRAINT fk_vote_weight_item REFERENCES agenda_item (id),
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_vote_weight_municipality REFERENCES municipality (code),
    inhabitants       int              NOT NULL,
    weight            int              NOT NULL,
    CONSTRAINT pk_vote_weight PRIMARY KEY (item_id, municipality_code)
);

CREATE TABLE ballot
(
    item_id           uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    choice            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    cast_at           datetimeoffset(6) NOT NULL,
    cast_by           nvarchar(200)     NOT NULL,
    replaced          int               NOT NULL,
    CONSTRAINT pk_ballot PRIMARY KEY (item_id, municipality_code),
    CONSTRAINT fk_ballot_weight FOREIGN KEY (item_id, municipality_code) REFERENCES vote_weight (item_id, municipality_code)
);

CREATE TABLE ballot_replaced
(
    item_id           uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    number            int               NOT NULL,
    choice            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    cast_at           datetimeoffset(6) NOT NULL,
    cast_by           nvarchar(200)     NOT NULL,
    CONSTRAINT pk_ballot_replaced PRIMARY KEY (item_id, municipality_code, number),
    CONSTRAINT fk_ballot_replaced_weight FOREIGN KEY (item_id, municipality_code) REFERENCES vote_weight (item_id, municipality_code)
);
