CREATE TABLE direct_cost
(
    entry_id     TEXT    NOT NULL REFERENCES manual_entry (id),
    budget_year  INTEGER NOT NULL,
    line_code    TEXT    NOT NULL,
    amount_cents INTEGER NOT NULL,
    PRIMARY KEY (entry_id, budget_year, line_code)
);

CREATE INDEX ix_direct_cost_year ON direct_cost (budget_year);
