CREATE TABLE payment_batch
(
    id             TEXT    NOT NULL PRIMARY KEY,
    execute_on     TEXT    NOT NULL,
    status         TEXT    NOT NULL,
    payments       INTEGER NOT NULL,
    total_cents    INTEGER NOT NULL,
    prepared_by    TEXT    NOT NULL,
    prepared_at    TEXT    NOT NULL,
    decided_by     TEXT    NULL,
    decided_at     TEXT    NULL,
    reason         TEXT    NULL,
    exported_at    TEXT    NULL,
    format         TEXT    NULL,
    sha256         TEXT    NULL,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_payment_batch_prepared_at ON payment_batch (prepared_at, id);

CREATE TABLE payment_file
(
    batch_id       TEXT    NOT NULL PRIMARY KEY REFERENCES payment_batch (id),
    content        TEXT    NOT NULL
);

CREATE TABLE payment
(
    id             TEXT    NOT NULL PRIMARY KEY,
    batch_id       TEXT    NOT NULL REFERENCES payment_batch (id),
    position       INTEGER NOT NULL,
    kind           TEXT    NOT NULL,
    target_id      TEXT    NOT NULL,
    creditor       TEXT    NOT NULL,
    account_id     TEXT    NOT NULL REFERENCES creditor_account (id),
    account_name   TEXT    NOT NULL,
    iban           TEXT    NOT NULL,
    amount_cents   INTEGER NOT NULL,
    reference      TEXT    NULL,
    description    TEXT    NOT NULL,
    status         TEXT    NOT NULL,
    reason         TEXT    NULL,
    version        INTEGER NOT NULL
);

CREATE UNIQUE INDEX ux_payment_position ON payment (batch_id, position);

CREATE UNIQUE INDEX ux_payment_live ON payment (kind, target_id) WHERE status IN ('Prepared', 'Sent');

CREATE INDEX ix_payment_status ON payment (status, amount_cents);
