CREATE TABLE council_decision
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_council_decision PRIMARY KEY NONCLUSTERED,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    kind              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    status            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    decided_on        date              NOT NULL,
    title             nvarchar(200)     NOT NULL,
    text              nvarchar(max)     NOT NULL,
    item_id           uniqueidentifier  NULL,
    subject           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    subject_reason    nvarchar(1000)    NOT NULL,
    meeting_kind      varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    without_vote      bit               NOT NULL,
    votes_for         int               NULL,
    votes_against     int               NULL,
    took_part         int               NULL,
    sitting_members   int               NULL,
    must_abstain      int               NULL,
    seats             int               NULL,
    outcome           varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    owner_role        varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    due_date          date              NULL,
    settled_on        date              NULL,
    recorded_at       datetimeoffset(6) NULL,
    withdrawal_reason nvarchar(500)     NULL,
    corrections       int               NOT NULL,
    version           int               NOT NULL,
    CONSTRAINT fk_council_decision_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code),
    CONSTRAINT fk_council_decision_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);

CREATE UNIQUE CLUSTERED INDEX ix_council_decision_municipality ON council_decision (municipality_code, decided_on, id);

CREATE INDEX ix_council_decision_item ON council_decision (item_id);

CREATE TABLE council_correction
(
    decision_id   uniqueidentifier  NOT NULL,
    number        int               NOT NULL,
    replaced_json nvarchar(max)     NOT NULL,
    reason        nvarchar(500)     NOT NULL,
    replaced_at   datetimeoffset(6) NOT NULL,
    replaced_by   nvarchar(200)     NOT NULL,
    CONSTRAINT pk_council_correction PRIMARY KEY (decision_id, number),
    CONSTRAINT fk_council_correction_decision FOREIGN KEY (decision_id) REFERENCES council_decision (id)
);
