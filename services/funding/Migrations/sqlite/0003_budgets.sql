CREATE TABLE budget
(
    budget_year             INTEGER NOT NULL PRIMARY KEY,
    revision                INTEGER NOT NULL,
    contributions_cents     INTEGER NOT NULL,
    other_income_cents      INTEGER NOT NULL,
    adopted_on              TEXT    NOT NULL,
    reserve_additions_cents INTEGER NOT NULL,
    proposal_id             TEXT    NULL,
    proposal_version        INTEGER NULL,
    item_id                 TEXT    NULL,
    version                 INTEGER NOT NULL
);

CREATE TABLE budget_revision
(
    budget_year             INTEGER NOT NULL REFERENCES budget (budget_year),
    revision                INTEGER NOT NULL,
    contributions_cents     INTEGER NOT NULL,
    other_income_cents      INTEGER NOT NULL,
    adopted_on              TEXT    NOT NULL,
    recorded_by             TEXT    NOT NULL,
    recorded_at             TEXT    NOT NULL,
    reserve_additions_cents INTEGER NOT NULL,
    proposal_id             TEXT    NULL,
    proposal_version        INTEGER NULL,
    item_id                 TEXT    NULL,
    annulled_at             TEXT    NULL,
    annulled_reason         TEXT    NULL,
    PRIMARY KEY (budget_year, revision)
);
