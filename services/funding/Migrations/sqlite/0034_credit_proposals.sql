CREATE TABLE credit_proposal
(
    id             TEXT    NOT NULL PRIMARY KEY,
    invoice_id     TEXT    NOT NULL REFERENCES invoice (id),
    net_cents      INTEGER NOT NULL,
    vat_cents      INTEGER NOT NULL,
    new_net_cents  INTEGER NULL,
    reason         TEXT    NOT NULL,
    status         TEXT    NOT NULL,
    prepared_by    TEXT    NOT NULL,
    prepared_at    TEXT    NOT NULL,
    decided_by     TEXT    NULL,
    decided_at     TEXT    NULL,
    refusal        TEXT    NULL,
    credit_note_id TEXT    NULL REFERENCES invoice (id),
    new_invoice_id TEXT    NULL REFERENCES invoice (id),
    version        INTEGER NOT NULL
);

CREATE INDEX ix_credit_proposal_prepared ON credit_proposal (prepared_at);

CREATE INDEX ix_credit_proposal_invoice ON credit_proposal (invoice_id);

-- Of an invoice one waits at a time.
CREATE UNIQUE INDEX ux_credit_proposal_waiting ON credit_proposal (invoice_id) WHERE status = 'Prepared';

-- Only what was received pays an invoice in part; what was credited is asked no more.
UPDATE invoice_balance
SET status = 'Open'
WHERE status = 'PartlyPaid'
  AND paid_cents = 0;
