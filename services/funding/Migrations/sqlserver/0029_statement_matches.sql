CREATE TABLE statement_match
(
    id                  uniqueidentifier  NOT NULL CONSTRAINT pk_statement_match PRIMARY KEY NONCLUSTERED,
    line_id             uniqueidentifier  NOT NULL CONSTRAINT fk_statement_match_line REFERENCES statement_line (id),
    invoice_id          uniqueidentifier  NULL CONSTRAINT fk_statement_match_invoice REFERENCES invoice (id),
    interest_id         uniqueidentifier  NULL CONSTRAINT fk_statement_match_interest REFERENCES interest_charge (id),
    payment_id          uniqueidentifier  NULL CONSTRAINT fk_statement_match_payment REFERENCES payment (id),
    purchase_invoice_id uniqueidentifier  NULL CONSTRAINT fk_statement_match_purchase_invoice REFERENCES purchase_invoice (id),
    amount_cents        bigint            NOT NULL,
    matched_at          datetimeoffset(6) NOT NULL,
    matched_by          nvarchar(200)     NOT NULL,
    undone_at           datetimeoffset(6) NULL,
    undone_by           nvarchar(200)     NULL,
    reason              nvarchar(500)     NULL,
    version             int               NOT NULL
);

CREATE CLUSTERED INDEX ix_statement_match_line ON statement_match (line_id);

CREATE INDEX ix_statement_match_invoice ON statement_match (invoice_id);

CREATE INDEX ix_statement_match_payment ON statement_match (payment_id) WHERE payment_id IS NOT NULL;

CREATE INDEX ix_statement_match_purchase_invoice ON statement_match (purchase_invoice_id) WHERE purchase_invoice_id IS NOT NULL;
