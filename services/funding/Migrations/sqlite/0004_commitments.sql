CREATE TABLE endorsement
(
    initiative_id TEXT    NOT NULL PRIMARY KEY,
    title         TEXT    NOT NULL,
    one_off_cents INTEGER NOT NULL,
    yearly_cents  INTEGER NOT NULL,
    costs_json    TEXT    NOT NULL,
    last_year     INTEGER NULL,
    start_year    INTEGER NULL
);

CREATE TABLE commitment
(
    id            TEXT    NOT NULL PRIMARY KEY,
    number        INTEGER NOT NULL,
    initiative_id TEXT    NOT NULL REFERENCES endorsement (initiative_id),
    item_id       TEXT    NOT NULL,
    first_year    INTEGER NOT NULL,
    one_off_cents INTEGER NOT NULL,
    yearly_cents  INTEGER NOT NULL,
    booked_at     TEXT    NOT NULL,
    released_at   TEXT    NULL
);

CREATE UNIQUE INDEX ux_commitment_number ON commitment (number);

CREATE UNIQUE INDEX ux_commitment_item ON commitment (item_id) WHERE released_at IS NULL;

CREATE TABLE coverage
(
    commitment_id TEXT    NOT NULL REFERENCES commitment (id),
    budget_year   INTEGER NOT NULL,
    amount_cents  INTEGER NOT NULL,
    covered_cents INTEGER NOT NULL,
    drawn_cents   INTEGER NOT NULL,
    PRIMARY KEY (commitment_id, budget_year)
);

CREATE INDEX ix_coverage_year ON coverage (budget_year);

CREATE TABLE plan_change
(
    initiative_id TEXT    NOT NULL REFERENCES endorsement (initiative_id),
    number        INTEGER NOT NULL,
    gate_id       TEXT    NOT NULL,
    plan_version  INTEGER NOT NULL,
    decided_on    TEXT    NOT NULL,
    one_off_cents INTEGER NOT NULL,
    yearly_cents  INTEGER NOT NULL,
    costs_json    TEXT    NOT NULL,
    annulled_at   TEXT    NULL,
    PRIMARY KEY (initiative_id, number)
);
