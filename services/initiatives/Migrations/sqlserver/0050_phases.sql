ALTER TABLE initiative ADD phase varchar(20) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE initiative ADD phase_since datetimeoffset(6) NULL;

ALTER TABLE initiative ADD phase_ends_on date NULL;

EXEC ('
UPDATE initiative
SET phase = CASE
        WHEN status IN (''Endorsed'', ''Adopted'') THEN ''Exploration''
        WHEN status IN (''Declined'', ''Rejected'', ''Withdrawn'') THEN ''Ended''
        ELSE ''Intake''
    END,
    phase_since = submitted_at
WHERE submitted_at IS NOT NULL
');

CREATE INDEX ix_initiative_phase ON initiative (phase, started_at, id);

CREATE INDEX ix_initiative_phase_ends_on ON initiative (phase_ends_on, id);

CREATE TABLE phase_stay
(
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_phase_stay_initiative REFERENCES initiative (id),
    number        int               NOT NULL,
    phase         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    entered_at    datetimeoffset(6) NOT NULL,
    left_at       datetimeoffset(6) NULL,
    CONSTRAINT pk_phase_stay PRIMARY KEY (initiative_id, number)
);

EXEC ('
INSERT INTO phase_stay (initiative_id, number, phase, entered_at)
SELECT id, 1, phase, phase_since
FROM initiative
WHERE phase IS NOT NULL
');

CREATE TABLE gate
(
    id                   uniqueidentifier  NOT NULL CONSTRAINT pk_gate PRIMARY KEY,
    initiative_id        uniqueidentifier  NOT NULL CONSTRAINT fk_gate_initiative REFERENCES initiative (id),
    from_phase           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    to_phase             varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    decider              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    needs_delivery_board bit               NOT NULL,
    status               varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    sheet_json           nvarchar(max)     NOT NULL,
    plan_version         int               NULL,
    prepared_at          datetimeoffset(6) NOT NULL,
    asked_at             datetimeoffset(6) NULL,
    item_id              uniqueidentifier  NULL CONSTRAINT fk_gate_item REFERENCES taskforce_item (id),
    board_verdict        varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    board_reason         nvarchar(2000)    NULL,
    board_given_on       date              NULL,
    version              int               NOT NULL
);

CREATE INDEX ix_gate_initiative ON gate (initiative_id, prepared_at, id);

CREATE INDEX ix_gate_prepared_at ON gate (prepared_at, id);

CREATE INDEX ix_gate_status ON gate (status, prepared_at, id);

CREATE TABLE gate_decision
(
    gate_id          uniqueidentifier  NOT NULL CONSTRAINT fk_gate_decision_gate REFERENCES gate (id),
    number           int               NOT NULL,
    outcome          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    reason           nvarchar(2000)    NOT NULL,
    decided_on       date              NOT NULL,
    recorded_at      datetimeoffset(6) NOT NULL,
    hold_until       date              NULL,
    next_gate_on     date              NULL,
    react_by         date              NOT NULL,
    reaction         nvarchar(4000)    NULL,
    reacted_at       datetimeoffset(6) NULL,
    annulled_at      datetimeoffset(6) NULL,
    annulment_reason nvarchar(2000)    NULL,
    CONSTRAINT pk_gate_decision PRIMARY KEY (gate_id, number)
);

CREATE INDEX ix_gate_decision_react_by ON gate_decision (react_by, gate_id);

CREATE INDEX ix_gate_decision_hold_until ON gate_decision (hold_until, gate_id);

CREATE TABLE gate_condition
(
    gate_id  uniqueidentifier NOT NULL,
    decision int              NOT NULL,
    number   int              NOT NULL,
    text     nvarchar(500)    NOT NULL,
    due_on   date             NOT NULL,
    met_on   date             NULL,
    evidence nvarchar(2000)   NULL,
    CONSTRAINT pk_gate_condition PRIMARY KEY (gate_id, decision, number),
    CONSTRAINT fk_gate_condition_decision FOREIGN KEY (gate_id, decision) REFERENCES gate_decision (gate_id, number)
);

CREATE INDEX ix_gate_condition_due_on ON gate_condition (due_on, gate_id);

CREATE TABLE announced_term
(
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_announced_term_initiative REFERENCES initiative (id),
    kind          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    due_on        date              NOT NULL,
    announced_at  datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_announced_term PRIMARY KEY (initiative_id, kind, due_on)
);

ALTER TABLE taskforce_item ADD gate_id uniqueidentifier NULL CONSTRAINT fk_taskforce_item_gate REFERENCES gate (id);
