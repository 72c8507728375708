CREATE TABLE trace_decision
(
    initiative_id                         TEXT    NOT NULL PRIMARY KEY,
    item_id                               TEXT    NOT NULL,
    last_step                             TEXT    NOT NULL,
    assembly_id                           TEXT    NULL,
    assembly_date                         TEXT    NULL,
    board_recommendation                  TEXT    NULL,
    service_delivery_board_recommendation TEXT    NULL,
    proposed_at                           TEXT    NOT NULL,
    opened_at                             TEXT    NULL,
    closed_at                             TEXT    NULL,
    manner                                TEXT    NULL,
    outcome                               TEXT    NULL,
    is_binding                            INTEGER NULL,
    ratified_at                           TEXT    NULL,
    rule_set_json                         TEXT    NULL,
    options_json                          TEXT    NULL,
    adopted_option                        TEXT    NULL,
    result_json                           TEXT    NULL,
    source                                TEXT    NULL,
    missed_json                           TEXT    NULL
);

CREATE INDEX ix_trace_decision_assembly ON trace_decision (assembly_id);

CREATE TABLE trace_step
(
    initiative_id TEXT    NOT NULL,
    position      INTEGER NOT NULL,
    item_id       TEXT    NOT NULL,
    step          TEXT    NOT NULL,
    happened_at   TEXT    NOT NULL,
    assembly_id   TEXT    NULL,
    assembly_date TEXT    NULL,
    PRIMARY KEY (initiative_id, position)
);

CREATE TABLE trace_commitment
(
    initiative_id   TEXT    NOT NULL PRIMARY KEY,
    commitment_id   TEXT    NOT NULL,
    budget_year     INTEGER NOT NULL,
    one_off_cents   INTEGER NOT NULL,
    yearly_cents    INTEGER NOT NULL,
    covered_cents   INTEGER NOT NULL,
    uncovered_cents INTEGER NOT NULL,
    booked_at       TEXT    NOT NULL
);

CREATE TABLE path_median
(
    step        TEXT    NOT NULL PRIMARY KEY,
    initiatives INTEGER NOT NULL,
    below       INTEGER NOT NULL,
    middle      INTEGER NOT NULL,
    above       INTEGER NOT NULL,
    measured_at TEXT    NOT NULL
);
