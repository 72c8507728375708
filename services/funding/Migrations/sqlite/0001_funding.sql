CREATE TABLE municipality
(
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE municipality_figure
(
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    reference_date    TEXT    NOT NULL,
    inhabitants       INTEGER NOT NULL,
    PRIMARY KEY (municipality_code, reference_date)
);

CREATE INDEX ix_municipality_figure_date ON municipality_figure (reference_date);

CREATE TABLE fund
(
    id          INTEGER NOT NULL PRIMARY KEY,
    commitments INTEGER NOT NULL
);

INSERT INTO fund (id, commitments) VALUES (1, 0);

CREATE TABLE budget
(
    budget_year         INTEGER NOT NULL PRIMARY KEY,
    revision            INTEGER NOT NULL,
    contributions_cents INTEGER NOT NULL,
    other_income_cents  INTEGER NOT NULL,
    adopted_on          TEXT    NOT NULL
);

CREATE TABLE budget_revision
(
    budget_year         INTEGER NOT NULL REFERENCES budget (budget_year),
    revision            INTEGER NOT NULL,
    contributions_cents INTEGER NOT NULL,
    other_income_cents  INTEGER NOT NULL,
    adopted_on          TEXT    NOT NULL,
    recorded_by         TEXT    NOT NULL,
    recorded_at         TEXT    NOT NULL,
    PRIMARY KEY (budget_year, revision)
);

CREATE TABLE endorsement
(
    initiative_id TEXT    NOT NULL PRIMARY KEY,
    title         TEXT    NOT NULL,
    one_off_cents INTEGER NOT NULL,
    yearly_cents  INTEGER NOT NULL
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
    booked_at     TEXT    NOT NULL
);

CREATE UNIQUE INDEX ux_commitment_number ON commitment (number);

CREATE UNIQUE INDEX ux_commitment_item ON commitment (item_id);

CREATE TABLE coverage
(
    commitment_id TEXT    NOT NULL REFERENCES commitment (id),
    budget_year   INTEGER NOT NULL,
    amount_cents  INTEGER NOT NULL,
    covered_cents INTEGER NOT NULL,
    PRIMARY KEY (commitment_id, budget_year)
);

CREATE INDEX ix_coverage_year ON coverage (budget_year);

CREATE TABLE contribution_run
(
    id              TEXT    NOT NULL PRIMARY KEY,
    budget_year     INTEGER NOT NULL REFERENCES budget (budget_year),
    number          INTEGER NOT NULL,
    budget_revision INTEGER NOT NULL,
    reference_date  TEXT    NOT NULL,
    municipalities  INTEGER NOT NULL,
    inhabitants     INTEGER NOT NULL,
    net_cents       INTEGER NOT NULL,
    vat_hundredths  INTEGER NOT NULL,
    vat_cents       INTEGER NOT NULL,
    run_by          TEXT    NOT NULL,
    run_at          TEXT    NOT NULL
);

CREATE UNIQUE INDEX ux_contribution_run_number ON contribution_run (budget_year, number);

CREATE TABLE contribution
(
    run_id            TEXT    NOT NULL REFERENCES contribution_run (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    inhabitants       INTEGER NOT NULL,
    net_cents         INTEGER NOT NULL,
    vat_cents         INTEGER NOT NULL,
    PRIMARY KEY (run_id, municipality_code)
);
