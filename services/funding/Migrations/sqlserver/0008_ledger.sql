CREATE TABLE ledger_account
(
    code                varchar(6)    COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_ledger_account PRIMARY KEY,
    title               nvarchar(100) NOT NULL,
    kind                varchar(20)   COLLATE Latin1_General_BIN2 NOT NULL,
    required_dimensions varchar(60)   COLLATE Latin1_General_BIN2 NOT NULL,
    optional_dimensions varchar(60)   COLLATE Latin1_General_BIN2 NOT NULL,
    built_in            bit           NOT NULL,
    closed_on           date          NULL,
    version             int           NOT NULL
);

INSERT INTO ledger_account (code, title, kind, required_dimensions, optional_dimensions, built_in, version)
VALUES ('1000', 'Bank', 'Asset', '', 'Document', 1, 1),
       ('1100', 'Te ontvangen bijdragen van gemeenten', 'Asset', 'Year,Municipality', 'Document', 1, 1),
       ('1200', 'Terug te vragen btw', 'Asset', '', 'Year,Partner,Document', 1, 1),
       ('1900', 'Onbekende ontvangsten', 'Liability', '', 'Municipality,Document', 1, 1),
       ('2000', 'Te betalen aan anderen', 'Liability', 'Document', 'Year,Municipality,Partner', 1, 1),
       ('2100', 'Te betalen btw', 'Liability', '', 'Year,Document', 1, 1),
       ('3000', 'Algemene reserve', 'Reserve', '', 'Document', 1, 1),
       ('3100', 'Bestemmingsreserves', 'Reserve', 'Line', 'Document', 1, 1),
       ('3900', 'Resultaat', 'Reserve', 'Year', 'Document', 1, 1),
       ('4000', 'Medewerkers', 'Cost', 'Year,Line', 'Municipality,Partner,Document', 1, 1),
       ('4100', 'Inhuur', 'Cost', 'Year,Line', 'Municipality,Partner,Document', 1, 1),
       ('4200', 'Detachering', 'Cost', 'Year,Line', 'Municipality,Partner,Document', 1, 1),
       ('4300', 'Inkopen', 'Cost', 'Year,Line', 'Municipality,Partner,Document', 1, 1),
       ('4400', 'Licenties', 'Cost', 'Year,Line', 'Municipality,Partner,Document', 1, 1),
       ('4500', 'Beheer', 'Cost', 'Year,Line', 'Municipality,Partner,Document', 1, 1),
       ('4600', 'Overhead', 'Cost', 'Year,Line', 'Municipality,Partner,Document', 1, 1),
       ('4900', 'Afrondingen', 'Cost', 'Year', 'Municipality,Document', 1, 1),
       ('4910', 'Bankkosten', 'Cost', 'Year', 'Line,Document', 1, 1),
       ('8000', 'Bijdragen van gemeenten', 'Income', 'Year', 'Municipality,Document', 1, 1),
       ('8100', 'Rijksgeld', 'Income', 'Year', 'Line,Document', 1, 1),
       ('8200', 'Andere opbrengsten', 'Income', 'Year', 'Line,Partner,Document', 1, 1),
       ('9000', 'Toegestane lasten', 'Memorandum', 'Year', 'Line,Document', 1, 1),
       ('9100', 'Vrij te besteden', 'Memorandum', 'Year', 'Line,Document', 1, 1),
       ('9150', 'Meer aangegaan dan begroot', 'Memorandum', 'Year,Line', 'Document', 1, 1),
       ('9200', 'Gereserveerd voor verplichtingen', 'Memorandum', 'Year', 'Line,Document', 1, 1),
       ('9300', 'Aangegaan met anderen', 'Memorandum', 'Year', 'Line,Partner,Document', 1, 1),
       ('9400', 'Besteed', 'Memorandum', 'Year', 'Line,Partner,Document', 1, 1),
       ('9500', 'Begrote baten', 'Memorandum', 'Year,Line', 'Document', 1, 1),
       ('9600', 'Baten nog te ontvangen', 'Memorandum', 'Year,Line', 'Document', 1, 1),
       ('9700', 'Begrote toevoegingen aan reserves', 'Memorandum', 'Year,Line', 'Document', 1, 1),
       ('9800', 'Toevoegingen aan reserves nog te doen', 'Memorandum', 'Year,Line', 'Document', 1, 1);

CREATE TABLE ledger_head
(
    id     int    NOT NULL CONSTRAINT pk_ledger_head PRIMARY KEY,
    number bigint NOT NULL
);

INSERT INTO ledger_head (id, number) VALUES (1, 0);

CREATE TABLE ledger_entry
(
    number          bigint            NOT NULL CONSTRAINT pk_ledger_entry PRIMARY KEY,
    id              uniqueidentifier  NOT NULL,
    entry_date      date              NOT NULL,
    booked_at       datetimeoffset(6) NOT NULL,
    booked_by       nvarchar(200)     NOT NULL,
    kind            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    basis_kind      varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    basis_reference nvarchar(100)     COLLATE Latin1_General_BIN2 NOT NULL,
    description     nvarchar(200)     NOT NULL,
    reverses        uniqueidentifier  NULL,
    corrects        uniqueidentifier  NULL,
    reason          nvarchar(2000)    NULL
);

CREATE UNIQUE INDEX ux_ledger_entry_id ON ledger_entry (id);

CREATE UNIQUE INDEX ux_ledger_entry_reverses ON ledger_entry (reverses) WHERE reverses IS NOT NULL;

CREATE INDEX ix_ledger_entry_basis ON ledger_entry (basis_kind, basis_reference, number);

CREATE INDEX ix_ledger_entry_kind ON ledger_entry (kind, number);

CREATE INDEX ix_ledger_entry_date ON ledger_entry (entry_date, number);

CREATE TABLE ledger_posting
(
    number            bigint           NOT NULL CONSTRAINT fk_ledger_posting_entry REFERENCES ledger_entry (number),
    position          int              NOT NULL,
    account_code      varchar(6)       COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_ledger_posting_account REFERENCES ledger_account (code),
    budget_year       int              NULL,
    line_code         varchar(20)      COLLATE Latin1_General_BIN2 NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NULL,
    partner_id        uniqueidentifier NULL,
    document          varchar(50)      COLLATE Latin1_General_BIN2 NULL,
    amount_cents      bigint           NOT NULL,
    CONSTRAINT pk_ledger_posting PRIMARY KEY (number, position)
);

CREATE INDEX ix_ledger_posting_account ON ledger_posting (account_code, number, position);

CREATE INDEX ix_ledger_posting_line ON ledger_posting (account_code, budget_year, line_code, number, position);

CREATE INDEX ix_ledger_posting_municipality ON ledger_posting (municipality_code, account_code, number, position)
    WHERE municipality_code IS NOT NULL;

CREATE INDEX ix_ledger_posting_partner ON ledger_posting (partner_id, number) WHERE partner_id IS NOT NULL;

CREATE INDEX ix_ledger_posting_document ON ledger_posting (document, number) WHERE document IS NOT NULL;

CREATE TABLE ledger_total
(
    account_code varchar(6)  COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_ledger_total_account REFERENCES ledger_account (code),
    slice        varchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    slice_key    varchar(60) COLLATE Latin1_General_BIN2 NOT NULL,
    until_date   date        NOT NULL,
    debit_cents  bigint      NOT NULL,
    credit_cents bigint      NOT NULL,
    CONSTRAINT pk_ledger_total PRIMARY KEY (account_code, slice, slice_key, until_date)
);

CREATE INDEX ix_ledger_total_always ON ledger_total (account_code, slice, slice_key) WHERE until_date = '9999-12-31';

CREATE TABLE ledger_year
(
    book_year   int               NOT NULL CONSTRAINT pk_ledger_year PRIMARY KEY,
    status      varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    proposed_by nvarchar(200)     NULL,
    proposed_at datetimeoffset(6) NULL,
    reason      nvarchar(2000)    NULL,
    closed_at   datetimeoffset(6) NULL,
    version     int               NOT NULL
);

CREATE TABLE ledger_chain
(
    id       int         NOT NULL CONSTRAINT pk_ledger_chain PRIMARY KEY,
    position bigint      NOT NULL,
    hash     varchar(64) COLLATE Latin1_General_BIN2 NOT NULL
);

INSERT INTO ledger_chain (id, position, hash) VALUES (1, 0, '');

CREATE TABLE ledger_seal
(
    number bigint      NOT NULL CONSTRAINT pk_ledger_seal PRIMARY KEY
        CONSTRAINT fk_ledger_seal_entry REFERENCES ledger_entry (number),
    hash   varchar(64) COLLATE Latin1_General_BIN2 NOT NULL
);

GO

CREATE TRIGGER tr_ledger_entry
ON ledger_entry
AFTER UPDATE, DELETE
AS
IF EXISTS (SELECT number FROM deleted)
    THROW 50002, 'The ledger is append-only.', 1;

GO

CREATE TRIGGER tr_ledger_posting
ON ledger_posting
AFTER UPDATE, DELETE
AS
IF EXISTS (SELECT number FROM deleted)
    THROW 50002, 'The ledger is append-only.', 1;

GO

CREATE TRIGGER tr_ledger_seal
ON ledger_seal
AFTER UPDATE, DELETE
AS
IF EXISTS (SELECT number FROM deleted)
    THROW 50002, 'The ledger is append-only.', 1;
