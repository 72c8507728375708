CREATE TABLE credit_proposal
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_credit_proposal PRIMARY KEY NONCLUSTERED,
    invoice_id     uniqueidentifier  NOT NULL CONSTRAINT fk_credit_proposal_invoice REFERENCES invoice (id),
    net_cents      bigint            NOT NULL,
    vat_cents      bigint            NOT NULL,
    new_net_cents  bigint            NULL,
    reason         nvarchar(500)     NOT NULL,
    status         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    prepared_by    nvarchar(200)     NOT NULL,
    prepared_at    datetimeoffset(6) NOT NULL,
    decided_by     nvarchar(200)     NULL,
    decided_at     datetimeoffset(6) NULL,
    refusal        nvarchar(500)     NULL,
    credit_note_id uniqueidentifier  NULL CONSTRAINT fk_credit_proposal_note REFERENCES invoice (id),
    new_invoice_id uniqueidentifier  NULL CONSTRAINT fk_credit_proposal_new REFERENCES invoice (id),
    version        int               NOT NULL
);

CREATE CLUSTERED INDEX ix_credit_proposal_prepared ON credit_proposal (prepared_at);

CREATE INDEX ix_credit_proposal_invoice ON credit_proposal (invoice_id);

-- Of an invoice one waits at a time.
CREATE UNIQUE INDEX ux_credit_proposal_waiting ON credit_proposal (invoice_id) WHERE status = 'Prepared';

-- Only what was received pays an invoice in part; what was credited is asked no more.
UPDATE invoice_balance
SET status = 'Open'
WHERE status = 'PartlyPaid'
  AND paid_cents = 0;
