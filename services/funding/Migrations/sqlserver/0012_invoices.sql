CREATE TABLE invoice_number
(
    number_year int NOT NULL CONSTRAINT pk_invoice_number PRIMARY KEY,
    last_number int NOT NULL
);

CREATE TABLE invoice
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_invoice PRIMARY KEY NONCLUSTERED,
    kind              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    number_year       int               NOT NULL,
    number            int               NOT NULL,
    budget_year       int               NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_invoice_municipality REFERENCES municipality (code),
    issued_on         date              NOT NULL,
    due_on            date              NULL,
    net_cents         bigint            NOT NULL,
    vat_hundredths    int               NOT NULL,
    vat_cents         bigint            NOT NULL,
    run_id            uniqueidentifier  NULL CONSTRAINT fk_invoice_run REFERENCES contribution_run (id),
    credits_id        uniqueidentifier  NULL CONSTRAINT fk_invoice_credits REFERENCES invoice (id),
    reason            nvarchar(500)     NULL,
    payment_reference varchar(35)       COLLATE Latin1_General_BIN2 NULL,
    profile           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    content_json      nvarchar(max)     NOT NULL,
    issued_by         nvarchar(200)     NOT NULL,
    issued_at         datetimeoffset(6) NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_invoice_number ON invoice (number_year, number);

CREATE INDEX ix_invoice_municipality ON invoice (municipality_code, budget_year);

CREATE INDEX ix_invoice_year ON invoice (budget_year);

CREATE INDEX ix_invoice_run ON invoice (run_id);

CREATE INDEX ix_invoice_credits ON invoice (credits_id);

CREATE INDEX ix_invoice_payment_reference ON invoice (payment_reference);

CREATE TABLE invoice_balance
(
    invoice_id         uniqueidentifier NOT NULL CONSTRAINT pk_invoice_balance PRIMARY KEY NONCLUSTERED
        CONSTRAINT fk_invoice_balance_invoice REFERENCES invoice (id),
    credited_net_cents bigint           NOT NULL,
    credited_vat_cents bigint           NOT NULL,
    paid_cents         bigint           NOT NULL,
    status             varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    version            int              NOT NULL
);

CREATE INDEX ix_invoice_balance_status ON invoice_balance (status);

CREATE TABLE invoicing
(
    run_id       uniqueidentifier  NOT NULL CONSTRAINT pk_invoicing PRIMARY KEY NONCLUSTERED
        CONSTRAINT fk_invoicing_run REFERENCES contribution_run (id),
    requested_at datetimeoffset(6) NOT NULL,
    requested_by nvarchar(200)     NOT NULL,
    finished_at  datetimeoffset(6) NULL,
    version      int               NOT NULL
);

CREATE TABLE run_invoice
(
    run_id            uniqueidentifier NOT NULL CONSTRAINT fk_run_invoice_run REFERENCES contribution_run (id),
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_run_invoice_municipality REFERENCES municipality (code),
    invoice_id        uniqueidentifier NULL CONSTRAINT fk_run_invoice_invoice REFERENCES invoice (id),
    CONSTRAINT pk_run_invoice PRIMARY KEY (run_id, municipality_code)
);
