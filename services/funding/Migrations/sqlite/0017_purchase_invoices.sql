CREATE TABLE purchase_invoice
(
    id                TEXT    NOT NULL PRIMARY KEY,
    status            TEXT    NOT NULL,
    obligation_id     TEXT    NOT NULL REFERENCES obligation (id),
    party             TEXT    NOT NULL,
    supplier_number   TEXT    NOT NULL,
    invoice_date      TEXT    NOT NULL,
    due_on            TEXT    NOT NULL,
    budget_year       INTEGER NOT NULL,
    net_cents         INTEGER NOT NULL,
    vat_cents         INTEGER NOT NULL,
    paid_cents        INTEGER NOT NULL,
    payment_reference TEXT    NULL,
    recorded_by       TEXT    NOT NULL,
    recorded_at       TEXT    NOT NULL,
    approved_by       TEXT    NULL,
    approved_at       TEXT    NULL,
    decided_by        TEXT    NULL,
    decided_at        TEXT    NULL,
    reason            TEXT    NULL,
    version           INTEGER NOT NULL
);

CREATE INDEX ix_purchase_invoice_recorded_at ON purchase_invoice (recorded_at, id);

CREATE INDEX ix_purchase_invoice_obligation ON purchase_invoice (obligation_id);

CREATE INDEX ix_purchase_invoice_status ON purchase_invoice (status, due_on);

CREATE UNIQUE INDEX ux_purchase_invoice_number ON purchase_invoice (party, supplier_number)
    WHERE status IN ('Recorded', 'AwaitsSecondPerson', 'Approved', 'Paid');
