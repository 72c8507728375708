CREATE TABLE statement_match
(
    id                  TEXT    NOT NULL PRIMARY KEY,
    line_id             TEXT    NOT NULL REFERENCES statement_line (id),
    invoice_id          TEXT    NULL REFERENCES invoice (id),
    interest_id         TEXT    NULL REFERENCES interest_charge (id),
    payment_id          TEXT    NULL REFERENCES payment (id),
    purchase_invoice_id TEXT    NULL REFERENCES purchase_invoice (id),
    amount_cents        INTEGER NOT NULL,
    matched_at          TEXT    NOT NULL,
    matched_by          TEXT    NOT NULL,
    undone_at           TEXT    NULL,
    undone_by           TEXT    NULL,
    reason              TEXT    NULL,
    version             INTEGER NOT NULL
);

CREATE INDEX ix_statement_match_line ON statement_match (line_id);

CREATE INDEX ix_statement_match_invoice ON statement_match (invoice_id);

CREATE INDEX ix_statement_match_payment ON statement_match (payment_id) WHERE payment_id IS NOT NULL;

CREATE INDEX ix_statement_match_purchase_invoice ON statement_match (purchase_invoice_id) WHERE purchase_invoice_id IS NOT NULL;
