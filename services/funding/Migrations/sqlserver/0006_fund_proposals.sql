CREATE TABLE fund_proposal
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_fund_proposal PRIMARY KEY NONCLUSTERED,
    kind              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    budget_year       int               NOT NULL,
    status            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    of_revision       int               NULL,
    text_version      int               NOT NULL,
    prepared_at       datetimeoffset(6) NOT NULL,
    checked_version   int               NULL,
    checked_by        nvarchar(200)     NULL,
    submitted_version int               NULL,
    submitted_by      nvarchar(200)     NULL,
    item_id           uniqueidentifier  NULL,
    reported          bit               NOT NULL,
    decided_on        date              NULL,
    revision          int               NULL,
    reason            nvarchar(2000)    NULL,
    version           int               NOT NULL
);

CREATE CLUSTERED INDEX ix_fund_proposal_prepared_at ON fund_proposal (prepared_at, id);

CREATE INDEX ix_fund_proposal_year ON fund_proposal (budget_year, kind);

CREATE INDEX ix_fund_proposal_item ON fund_proposal (item_id);

CREATE TABLE fund_proposal_text
(
    proposal_id uniqueidentifier  NOT NULL CONSTRAINT fk_fund_proposal_text_proposal REFERENCES fund_proposal (id),
    number      int               NOT NULL,
    title       nvarchar(150)     NOT NULL,
    explanation nvarchar(max)     NOT NULL,
    content nvarchar(max)    NOT NULL,
    saved_at    datetimeoffset(6) NOT NULL,
    saved_by    nvarchar(200)     NOT NULL,
    CONSTRAINT pk_fund_proposal_text PRIMARY KEY (proposal_id, number)
);

CREATE TABLE reported_decision
(
    item_id    uniqueidentifier NOT NULL CONSTRAINT pk_reported_decision PRIMARY KEY,
    kind       varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    title      nvarchar(200)    NOT NULL,
    decided_on date             NOT NULL,
    outcome    varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    binding    bit              NOT NULL
);
