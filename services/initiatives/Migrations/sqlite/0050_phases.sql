ALTER TABLE initiative ADD COLUMN phase TEXT NULL;

ALTER TABLE initiative ADD COLUMN phase_since TEXT NULL;

ALTER TABLE initiative ADD COLUMN phase_ends_on TEXT NULL;

UPDATE initiative
SET phase = CASE
        WHEN status IN ('Endorsed', 'Adopted') THEN 'Exploration'
        WHEN status IN ('Declined', 'Rejected', 'Withdrawn') THEN 'Ended'
        ELSE 'Intake'
    END,
    phase_since = submitted_at
WHERE submitted_at IS NOT NULL;

CREATE INDEX ix_initiative_phase ON initiative (phase, started_at, id);

CREATE INDEX ix_initiative_phase_ends_on ON initiative (phase_ends_on, id);

CREATE TABLE phase_stay
(
    initiative_id TEXT    NOT NULL REFERENCES initiative (id),
    number        INTEGER NOT NULL,
    phase         TEXT    NOT NULL,
    entered_at    TEXT    NOT NULL,
    left_at       TEXT    NULL,
    PRIMARY KEY (initiative_id, number)
);

INSERT INTO phase_stay (initiative_id, number, phase, entered_at)
SELECT id, 1, phase, phase_since
FROM initiative
WHERE phase IS NOT NULL;

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
    version              INTEGER NOT NULL
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

CREATE TABLE announced_term
(
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    kind          TEXT NOT NULL,
    due_on        TEXT NOT NULL,
    announced_at  TEXT NOT NULL,
    PRIMARY KEY (initiative_id, kind, due_on)
);

ALTER TABLE taskforce_item ADD COLUMN gate_id TEXT NULL REFERENCES gate (id);
