CREATE TABLE budget_proposal
(
    id                TEXT    NOT NULL PRIMARY KEY,
    budget_year       INTEGER NOT NULL,
    status            TEXT    NOT NULL,
    of_revision       INTEGER NULL,
    text_version      INTEGER NOT NULL,
    prepared_at       TEXT    NOT NULL,
    submitted_version INTEGER NULL,
    submitted_by      TEXT    NULL,
    item_id           TEXT    NULL,
    reported          INTEGER NOT NULL,
    decided_on        TEXT    NULL,
    revision          INTEGER NULL,
    reason            TEXT    NULL,
    version           INTEGER NOT NULL
);

CREATE INDEX ix_budget_proposal_prepared_at ON budget_proposal (prepared_at, id);

CREATE INDEX ix_budget_proposal_year ON budget_proposal (budget_year);

CREATE INDEX ix_budget_proposal_item ON budget_proposal (item_id);

CREATE TABLE budget_proposal_text
(
    proposal_id   TEXT    NOT NULL REFERENCES budget_proposal (id),
    number        INTEGER NOT NULL,
    title         TEXT    NOT NULL,
    explanation   TEXT    NOT NULL,
    lines_json    TEXT    NOT NULL,
    simulation_id TEXT    NULL,
    alternative   INTEGER NULL,
    saved_at      TEXT    NOT NULL,
    saved_by      TEXT    NOT NULL,
    PRIMARY KEY (proposal_id, number)
);

CREATE TABLE reported_decision
(
    item_id    TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    decided_on TEXT    NOT NULL,
    outcome    TEXT    NOT NULL,
    binding    INTEGER NOT NULL
);
