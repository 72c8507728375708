CREATE TABLE gate
(
    id                   TEXT    NOT NULL PRIMARY KEY,
    initiative_id        TEXT    NOT NULL REFERENCES initiative (id),
    from_phase           TEXT    NOT NULL,
    to_phase             TEXT    NOT NULL,
    decider              TEXT    NOT NULL,
    needs_delivery_board INTEGER NOT NULL,
    status               TEXT    NOT NULL,
    sheet_json           TEXT    NOT NULL,
    plan_version         INTEGER NULL,
    prepared_at          TEXT    NOT NULL,
    asked_at             TEXT    NULL,
    item_id              TEXT    NULL REFERENCES taskforce_item (id),
    board_verdict        TEXT    NULL,
    board_reason         TEXT    NULL,
    board_given_on       TEXT    NULL,
    version              INTEGER NOT NULL,
    proposed_plan        INTEGER NULL,
    raises_cost          INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX ix_gate_initiative ON gate (initiative_id, prepared_at, id);

CREATE INDEX ix_gate_prepared_at ON gate (prepared_at, id);

CREATE INDEX ix_gate_status ON gate (status, prepared_at, id);

CREATE TABLE gate_decision
(
    gate_id          TEXT    NOT NULL REFERENCES gate (id),
    number           INTEGER NOT NULL,
    outcome          TEXT    NOT NULL,
    reason           TEXT    NOT NULL,
    decided_on       TEXT    NOT NULL,
    recorded_at      TEXT    NOT NULL,
    hold_until       TEXT    NULL,
    next_gate_on     TEXT    NULL,
    react_by         TEXT    NOT NULL,
    reaction         TEXT    NULL,
    reacted_at       TEXT    NULL,
    annulled_at      TEXT    NULL,
    annulment_reason TEXT    NULL,
    adopted_by_item  TEXT    NULL,
    PRIMARY KEY (gate_id, number)
);

CREATE INDEX ix_gate_decision_react_by ON gate_decision (react_by, gate_id);

CREATE INDEX ix_gate_decision_hold_until ON gate_decision (hold_until, gate_id);

CREATE TABLE gate_condition
(
    gate_id  TEXT    NOT NULL,
    decision INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    text     TEXT    NOT NULL,
    due_on   TEXT    NOT NULL,
    met_on   TEXT    NULL,
    evidence TEXT    NULL,
    PRIMARY KEY (gate_id, decision, number),
    FOREIGN KEY (gate_id, decision) REFERENCES gate_decision (gate_id, number)
);

CREATE INDEX ix_gate_condition_due_on ON gate_condition (due_on, gate_id);
