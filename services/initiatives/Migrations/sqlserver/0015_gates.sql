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
    version              int               NOT NULL,
    proposed_plan        int               NULL,
    raises_cost          bit               NOT NULL CONSTRAINT df_gate_raises_cost DEFAULT 0
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
    adopted_by_item  uniqueidentifier  NULL,
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

-- A gate and its item of the Taskforce name each other, and SQL Server wants both tables first.
ALTER TABLE taskforce_item ADD CONSTRAINT fk_taskforce_item_gate FOREIGN KEY (gate_id) REFERENCES gate (id);
