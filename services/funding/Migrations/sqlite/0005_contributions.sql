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
    key_json        TEXT    NOT NULL,
    run_by          TEXT    NOT NULL,
    run_at          TEXT    NOT NULL,
    status          TEXT    NOT NULL,
    replaces_run_id TEXT    NULL,
    checked_by      TEXT    NULL,
    checked_at      TEXT    NULL,
    ended_by        TEXT    NULL,
    ended_at        TEXT    NULL,
    refusal         TEXT    NULL,
    version         INTEGER NOT NULL
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

CREATE INDEX ix_contribution_run_replaces ON contribution_run (replaces_run_id) WHERE replaces_run_id IS NOT NULL;
