CREATE TABLE ledger_account
(
    code                TEXT    NOT NULL PRIMARY KEY,
    title               TEXT    NOT NULL,
    kind                TEXT    NOT NULL,
    required_dimensions TEXT    NOT NULL,
    optional_dimensions TEXT    NOT NULL,
    built_in            INTEGER NOT NULL,
    closed_on           TEXT    NULL,
    version             INTEGER NOT NULL
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
    id     INTEGER NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL
);

INSERT INTO ledger_head (id, number) VALUES (1, 0);

CREATE TABLE ledger_entry
(
    number          INTEGER NOT NULL PRIMARY KEY,
    id              TEXT    NOT NULL,
    entry_date      TEXT    NOT NULL,
    booked_at       TEXT    NOT NULL,
    booked_by       TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    basis_kind      TEXT    NOT NULL,
    basis_reference TEXT    NOT NULL,
    description     TEXT    NOT NULL,
    reverses        TEXT    NULL,
    corrects        TEXT    NULL,
    reason          TEXT    NULL
);

CREATE UNIQUE INDEX ux_ledger_entry_id ON ledger_entry (id);

CREATE UNIQUE INDEX ux_ledger_entry_reverses ON ledger_entry (reverses) WHERE reverses IS NOT NULL;

CREATE INDEX ix_ledger_entry_basis ON ledger_entry (basis_kind, basis_reference, number);

CREATE INDEX ix_ledger_entry_kind ON ledger_entry (kind, number);

CREATE INDEX ix_ledger_entry_date ON ledger_entry (entry_date, number);

CREATE TABLE ledger_posting
(
    number            INTEGER NOT NULL REFERENCES ledger_entry (number),
    position          INTEGER NOT NULL,
    account_code      TEXT    NOT NULL REFERENCES ledger_account (code),
    budget_year       INTEGER NULL,
    line_code         TEXT    NULL,
    municipality_code TEXT    NULL,
    partner_id        TEXT    NULL,
    document          TEXT    NULL,
    amount_cents      INTEGER NOT NULL,
    PRIMARY KEY (number, position)
);

CREATE INDEX ix_ledger_posting_account ON ledger_posting (account_code, number, position);

CREATE INDEX ix_ledger_posting_line ON ledger_posting (account_code, budget_year, line_code, number, position);

CREATE INDEX ix_ledger_posting_municipality ON ledger_posting (municipality_code, account_code, number, position)
    WHERE municipality_code IS NOT NULL;

CREATE INDEX ix_ledger_posting_partner ON ledger_posting (partner_id, number) WHERE partner_id IS NOT NULL;

CREATE INDEX ix_ledger_posting_document ON ledger_posting (document, number) WHERE document IS NOT NULL;

CREATE TABLE ledger_total
(
    account_code TEXT    NOT NULL REFERENCES ledger_account (code),
    slice        TEXT    NOT NULL,
    slice_key    TEXT    NOT NULL,
    until_date   TEXT    NOT NULL,
    debit_cents  INTEGER NOT NULL,
    credit_cents INTEGER NOT NULL,
    PRIMARY KEY (account_code, slice, slice_key, until_date)
);

CREATE INDEX ix_ledger_total_always ON ledger_total (account_code, slice, slice_key) WHERE until_date = '9999-12-31';

CREATE TABLE ledger_year
(
    book_year   INTEGER NOT NULL PRIMARY KEY,
    status      TEXT    NOT NULL,
    proposed_by TEXT    NULL,
    proposed_at TEXT    NULL,
    reason      TEXT    NULL,
    closed_at   TEXT    NULL,
    version     INTEGER NOT NULL
);

CREATE TABLE ledger_chain
(
    id       INTEGER NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    hash     TEXT    NOT NULL
);

INSERT INTO ledger_chain (id, position, hash) VALUES (1, 0, '');

CREATE TABLE ledger_seal
(
    number INTEGER NOT NULL PRIMARY KEY REFERENCES ledger_entry (number),
    hash   TEXT    NOT NULL
);

CREATE TRIGGER tr_ledger_entry_update
BEFORE UPDATE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'The ledger is append-only.');
END;

CREATE TRIGGER tr_ledger_entry_delete
BEFORE DELETE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'The ledger is append-only.');
END;

CREATE TRIGGER tr_ledger_posting_update
BEFORE UPDATE ON ledger_posting
BEGIN
    SELECT RAISE(ABORT, 'The ledger is append-only.');
END;

CREATE TRIGGER tr_ledger_posting_delete
BEFORE DELETE ON ledger_posting
BEGIN
    SELECT RAISE(ABORT, 'The ledger is append-only.');
END;

CREATE TRIGGER tr_ledger_seal_update
BEFORE UPDATE ON ledger_seal
BEGIN
    SELECT RAISE(ABORT, 'The ledger is append-only.');
END;

CREATE TRIGGER tr_ledger_seal_delete
BEFORE DELETE ON ledger_seal
BEGIN
    SELECT RAISE(ABORT, 'The ledger is append-only.');
END;
