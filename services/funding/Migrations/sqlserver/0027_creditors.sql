CREATE TABLE creditor_account
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_creditor_account PRIMARY KEY NONCLUSTERED,
    creditor       varchar(36)       COLLATE Latin1_General_BIN2 NOT NULL,
    account_name   nvarchar(70)      NOT NULL,
    iban           varchar(34)       COLLATE Latin1_General_BIN2 NOT NULL,
    evidence       nvarchar(500)     NOT NULL,
    status         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    proposed_by    nvarchar(200)     NOT NULL,
    proposed_at    datetimeoffset(6) NOT NULL,
    decided_by     nvarchar(200)     NULL,
    decided_at     datetimeoffset(6) NULL,
    reason         nvarchar(500)     NULL,
    version        int               NOT NULL
);

CREATE CLUSTERED INDEX ix_creditor_account_creditor ON creditor_account (creditor, proposed_at);

CREATE INDEX ix_creditor_account_proposed_at ON creditor_account (proposed_at);

CREATE UNIQUE INDEX ux_creditor_account_waits ON creditor_account (creditor) WHERE status = 'Proposed';

CREATE UNIQUE INDEX ux_creditor_account_counts ON creditor_account (creditor) WHERE status = 'Confirmed';
