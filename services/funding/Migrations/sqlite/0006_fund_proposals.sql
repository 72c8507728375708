CREATE TABLE fund_proposal
(
    id                TEXT    NOT NULL PRIMARY KEY,
    kind              TEXT    NOT NULL,
    budget_year       INTEGER NOT NULL,
    status            TEXT    NOT NULL,
    of_revision       INTEGER NULL,
    text_version      INTEGER NOT NULL,
    prepared_at       TEXT    NOT NULL,
    checked_version   INTEGER NULL,
    checked_by        TEXT    NULL,
    submitted_version INTEGER NULL,
    submitted_by      TEXT    NULL,
    item_id           TEXT    NULL,
    reported          INTEGER NOT NULL,
    decided_on        TEXT    NULL,
    revision          INTEGER NULL,
    reason            TEXT    NULL,
    version           INTEGER NOT NULL
);

CREATE INDEX ix_fund_proposal_prepared_at ON fund_proposal (prepared_at, id);

CREATE INDEX ix_fund_proposal_year ON fund_proposal (budget_year, kind);

CREATE INDEX ix_fund_proposal_item ON fund_proposal (item_id);

CREATE TABLE fund_proposal_text
(
    proposal_id   TEXT    NOT NULL REFERENCES fund_proposal (id),
    number        INTEGER NOT NULL,
    title         TEXT    NOT NULL,
    explanation   TEXT    NOT NULL,
    content       TEXT    NOT NULL,
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
