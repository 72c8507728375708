CREATE TABLE invoice_number
(
    number_year INTEGER NOT NULL PRIMARY KEY,
    last_number INTEGER NOT NULL
);

CREATE TABLE invoice
(
    id                TEXT    NOT NULL PRIMARY KEY,
    kind              TEXT    NOT NULL,
    number_year       INTEGER NOT NULL,
    number            INTEGER NOT NULL,
    budget_year       INTEGER NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    issued_on         TEXT    NOT NULL,
    due_on            TEXT    NULL,
    net_cents         INTEGER NOT NULL,
    vat_hundredths    INTEGER NOT NULL,
    vat_cents         INTEGER NOT NULL,
    run_id            TEXT    NULL REFERENCES contribution_run (id),
    credits_id        TEXT    NULL REFERENCES invoice (id),
    reason            TEXT    NULL,
    payment_reference TEXT    NULL,
    profile           TEXT    NOT NULL,
    content_json      TEXT    NOT NULL,
    issued_by         TEXT    NOT NULL,
    issued_at         TEXT    NOT NULL
);

CREATE UNIQUE INDEX ux_invoice_number ON invoice (number_year, number);

CREATE INDEX ix_invoice_municipality ON invoice (municipality_code, budget_year);

CREATE INDEX ix_invoice_year ON invoice (budget_year);

CREATE INDEX ix_invoice_run ON invoice (run_id);

CREATE INDEX ix_invoice_credits ON invoice (credits_id);

CREATE INDEX ix_invoice_payment_reference ON invoice (payment_reference);

CREATE TABLE invoice_balance
(
    invoice_id         TEXT    NOT NULL PRIMARY KEY REFERENCES invoice (id),
    credited_net_cents INTEGER NOT NULL,
    credited_vat_cents INTEGER NOT NULL,
    paid_cents         INTEGER NOT NULL,
    status             TEXT    NOT NULL,
    version            INTEGER NOT NULL
);

CREATE INDEX ix_invoice_balance_status ON invoice_balance (status);

CREATE TABLE invoicing
(
    run_id       TEXT    NOT NULL PRIMARY KEY REFERENCES contribution_run (id),
    requested_at TEXT    NOT NULL,
    requested_by TEXT    NOT NULL,
    finished_at  TEXT    NULL,
    version      INTEGER NOT NULL
);

CREATE TABLE run_invoice
(
    run_id            TEXT NOT NULL REFERENCES contribution_run (id),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    invoice_id        TEXT NULL REFERENCES invoice (id),
    PRIMARY KEY (run_id, municipality_code)
);
