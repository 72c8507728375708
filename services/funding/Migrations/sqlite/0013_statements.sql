CREATE TABLE bank_statement
(
    id            TEXT    NOT NULL PRIMARY KEY,
    name          TEXT    NOT NULL,
    sequence      INTEGER NULL,
    iban          TEXT    NOT NULL,
    closed_on     TEXT    NOT NULL,
    opening_cents INTEGER NOT NULL,
    closing_cents INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    imported_at   TEXT    NOT NULL,
    imported_by   TEXT    NOT NULL
);

CREATE UNIQUE INDEX ux_bank_statement_name ON bank_statement (iban, name);

CREATE UNIQUE INDEX ux_bank_statement_position ON bank_statement (iban, position);

CREATE TABLE statement_line
(
    id                TEXT    NOT NULL PRIMARY KEY,
    statement_id      TEXT    NOT NULL REFERENCES bank_statement (id),
    number            INTEGER NOT NULL,
    booked_on         TEXT    NOT NULL,
    amount_cents      INTEGER NOT NULL,
    kind              TEXT    NOT NULL,
    counterparty      TEXT    NULL,
    counterparty_iban TEXT    NULL,
    reference         TEXT    NULL,
    end_to_end_id     TEXT    NULL,
    batch_reference   TEXT    NULL,
    description       TEXT    NULL,
    status            TEXT    NOT NULL,
    matched_cents     INTEGER NOT NULL,
    booked_cents      INTEGER NOT NULL,
    version           INTEGER NOT NULL
);

CREATE UNIQUE INDEX ux_statement_line_number ON statement_line (statement_id, number);

CREATE INDEX ix_statement_line_status ON statement_line (status, booked_on);

CREATE INDEX ix_statement_line_iban ON statement_line (counterparty_iban);
