CREATE TABLE creditor_account
(
    id             TEXT    NOT NULL PRIMARY KEY,
    creditor       TEXT    NOT NULL,
    account_name   TEXT    NOT NULL,
    iban           TEXT    NOT NULL,
    evidence       TEXT    NOT NULL,
    status         TEXT    NOT NULL,
    proposed_by    TEXT    NOT NULL,
    proposed_at    TEXT    NOT NULL,
    decided_by     TEXT    NULL,
    decided_at     TEXT    NULL,
    reason         TEXT    NULL,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_creditor_account_creditor ON creditor_account (creditor, proposed_at);

CREATE INDEX ix_creditor_account_proposed_at ON creditor_account (proposed_at);

CREATE UNIQUE INDEX ux_creditor_account_waits ON creditor_account (creditor) WHERE status = 'Proposed';

CREATE UNIQUE INDEX ux_creditor_account_counts ON creditor_account (creditor) WHERE status = 'Confirmed';
