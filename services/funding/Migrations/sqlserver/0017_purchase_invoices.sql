CREATE TABLE purchase_invoice
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_purchase_invoice PRIMARY KEY NONCLUSTERED,
    status            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    obligation_id     uniqueidentifier  NOT NULL CONSTRAINT fk_purchase_invoice_obligation REFERENCES obligation (id),
    party             varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    supplier_number   nvarchar(50)      NOT NULL,
    invoice_date      date              NOT NULL,
    due_on            date              NOT NULL,
    budget_year       int               NOT NULL,
    net_cents         bigint            NOT NULL,
    vat_cents         bigint            NOT NULL,
    paid_cents        bigint            NOT NULL,
    payment_reference nvarchar(35)      NULL,
    recorded_by       nvarchar(200)     NOT NULL,
    recorded_at       datetimeoffset(6) NOT NULL,
    approved_by       nvarchar(200)     NULL,
    approved_at       datetimeoffset(6) NULL,
    decided_by        nvarchar(200)     NULL,
    decided_at        datetimeoffset(6) NULL,
    reason            nvarchar(2000)    NULL,
    version           int               NOT NULL
);

CREATE CLUSTERED INDEX ix_purchase_invoice_recorded_at ON purchase_invoice (recorded_at, id);

CREATE INDEX ix_purchase_invoice_obligation ON purchase_invoice (obligation_id);

CREATE INDEX ix_purchase_invoice_status ON purchase_invoice (status, due_on);

CREATE UNIQUE INDEX ux_purchase_invoice_number ON purchase_invoice (party, supplier_number)
    WHERE status IN ('Recorded', 'AwaitsSecondPerson', 'Approved', 'Paid');
