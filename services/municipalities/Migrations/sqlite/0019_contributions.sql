CREATE TABLE contribution_year
(
    budget_year INTEGER NOT NULL PRIMARY KEY,
    run_id      TEXT    NOT NULL,
    net_cents   INTEGER NOT NULL
);

CREATE TABLE contribution
(
    budget_year       INTEGER NOT NULL,
    municipality_code TEXT    NOT NULL,
    run_id            TEXT    NOT NULL,
    net_cents         INTEGER NOT NULL,
    vat_cents         INTEGER NOT NULL,
    PRIMARY KEY (budget_year, municipality_code)
);
