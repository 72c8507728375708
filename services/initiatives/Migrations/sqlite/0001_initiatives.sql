CREATE TABLE municipality
(
    code           TEXT    NOT NULL PRIMARY KEY,
    name           TEXT    NOT NULL,
    reference_date TEXT    NOT NULL,
    inhabitants    INTEGER NOT NULL
);

CREATE TABLE need
(
    id                TEXT NOT NULL PRIMARY KEY,
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    office            TEXT NOT NULL,
    title             TEXT NOT NULL,
    description       TEXT NOT NULL,
    recorded_at       TEXT NOT NULL
);

CREATE INDEX ix_need_recorded_at ON need (recorded_at, id);

CREATE TABLE need_signature
(
    need_id           TEXT NOT NULL REFERENCES need (id),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    office            TEXT NOT NULL,
    signed_at         TEXT NOT NULL,
    PRIMARY KEY (need_id, municipality_code)
);

CREATE TABLE initiative
(
    id             TEXT    NOT NULL PRIMARY KEY,
    need_id        TEXT    NOT NULL REFERENCES need (id),
    status         TEXT    NOT NULL,
    title          TEXT    NOT NULL,
    track          TEXT    NOT NULL,
    proven_at      TEXT    NULL REFERENCES municipality (code),
    societal_goal  TEXT    NOT NULL,
    benefit_hours  INTEGER NOT NULL,
    benefit_cents  INTEGER NOT NULL,
    one_off_cents  INTEGER NOT NULL,
    yearly_cents   INTEGER NOT NULL,
    started_at     TEXT    NOT NULL,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_initiative_started_at ON initiative (started_at, id);

CREATE INDEX ix_initiative_status ON initiative (status, started_at, id);

CREATE INDEX ix_initiative_need ON initiative (need_id);

CREATE TABLE initiative_owner
(
    initiative_id     TEXT    NOT NULL REFERENCES initiative (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    leads             INTEGER NOT NULL,
    PRIMARY KEY (initiative_id, municipality_code)
);

CREATE TABLE advice
(
    id            TEXT NOT NULL PRIMARY KEY,
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    verdict       TEXT NOT NULL,
    reason        TEXT NOT NULL,
    given_by      TEXT NOT NULL,
    given_at      TEXT NOT NULL
);

CREATE INDEX ix_advice_initiative ON advice (initiative_id, given_at);

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
    source                                TEXT    NULL
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
