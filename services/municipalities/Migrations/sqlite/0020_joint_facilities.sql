CREATE TABLE joint_facilities
(
    budget_year       INTEGER NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    decision_id       TEXT    NOT NULL REFERENCES council_decision (id),
    programme         TEXT    NULL,
    budget_line       TEXT    NULL,
    budgeted_cents    INTEGER NOT NULL,
    version           INTEGER NOT NULL,
    PRIMARY KEY (budget_year, municipality_code)
);
