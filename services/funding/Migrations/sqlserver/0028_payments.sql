CREATE TABLE payment_batch
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_payment_batch PRIMARY KEY NONCLUSTERED,
    execute_on     date              NOT NULL,
    status         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    payments       int               NOT NULL,
    total_cents    bigint            NOT NULL,
    prepared_by    nvarchar(200)     NOT NULL,
    prepared_at    datetimeoffset(6) NOT NULL,
    decided_by     nvarchar(200)     NULL,
    decided_at     datetimeoffset(6) NULL,
    reason         nvarchar(500)     NULL,
    exported_at    datetimeoffset(6) NULL,
    format         varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    sha256         char(64)          COLLATE Latin1_General_BIN2 NULL,
    version        int               NOT NULL
);

CREATE CLUSTERED INDEX ix_payment_batch_prepared_at ON payment_batch (prepared_at, id);

CREATE TABLE payment_file
(
    batch_id       uniqueidentifier  NOT NULL CONSTRAINT pk_payment_file PRIMARY KEY
        CONSTRAINT fk_payment_file_batch REFERENCES payment_batch (id),
    content        nvarchar(max)     NOT NULL
);

CREATE TABLE payment
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_payment PRIMARY KEY NONCLUSTERED,
    batch_id       uniqueidentifier  NOT NULL CONSTRAINT fk_payment_batch REFERENCES payment_batch (id),
    position       int               NOT NULL,
    kind           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    target_id      uniqueidentifier  NOT NULL,
    creditor       varchar(36)       COLLATE Latin1_General_BIN2 NOT NULL,
    account_id     uniqueidentifier  NOT NULL CONSTRAINT fk_payment_account REFERENCES creditor_account (id),
    account_name   nvarchar(70)      NOT NULL,
    iban           varchar(34)       COLLATE Latin1_General_BIN2 NOT NULL,
    amount_cents   bigint            NOT NULL,
    reference      varchar(35)       COLLATE Latin1_General_BIN2 NULL,
    description    nvarchar(140)     NOT NULL,
    status         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    reason         nvarchar(500)     NULL,
    version        int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_payment_position ON payment (batch_id, position);

CREATE UNIQUE INDEX ux_payment_live ON payment (kind, target_id) WHERE status IN ('Prepared', 'Sent');

CREATE INDEX ix_payment_status ON payment (status, amount_cents);
