CREATE TABLE bank_statement
(
    id            uniqueidentifier  NOT NULL CONSTRAINT pk_bank_statement PRIMARY KEY NONCLUSTERED,
    name          varchar(35)       COLLATE Latin1_General_BIN2 NOT NULL,
    sequence      bigint            NULL,
    iban          varchar(34)       COLLATE Latin1_General_BIN2 NOT NULL,
    closed_on     date              NOT NULL,
    opening_cents bigint            NOT NULL,
    closing_cents bigint            NOT NULL,
    position      int               NOT NULL,
    imported_at   datetimeoffset(6) NOT NULL,
    imported_by   nvarchar(200)     NOT NULL
);

CREATE UNIQUE INDEX ux_bank_statement_name ON bank_statement (iban, name);

CREATE UNIQUE CLUSTERED INDEX ux_bank_statement_position ON bank_statement (iban, position);

CREATE TABLE statement_line
(
    id                uniqueidentifier NOT NULL CONSTRAINT pk_statement_line PRIMARY KEY NONCLUSTERED,
    statement_id      uniqueidentifier NOT NULL CONSTRAINT fk_statement_line_statement REFERENCES bank_statement (id),
    number            int              NOT NULL,
    booked_on         date             NOT NULL,
    amount_cents      bigint           NOT NULL,
    kind              varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    counterparty      nvarchar(140)    NULL,
    counterparty_iban varchar(34)      COLLATE Latin1_General_BIN2 NULL,
    reference         varchar(35)      COLLATE Latin1_General_BIN2 NULL,
    end_to_end_id     varchar(35)      COLLATE Latin1_General_BIN2 NULL,
    batch_reference   varchar(35)      COLLATE Latin1_General_BIN2 NULL,
    description       nvarchar(500)    NULL,
    status            varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    matched_cents     bigint           NOT NULL,
    booked_cents      bigint           NOT NULL,
    version           int              NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_statement_line_number ON statement_line (statement_id, number);

CREATE INDEX ix_statement_line_status ON statement_line (status, booked_on);

CREATE INDEX ix_statement_line_iban ON statement_line (counterparty_iban);
