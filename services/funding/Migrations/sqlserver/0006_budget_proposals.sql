CREATE TABLE budget_proposal
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_budget_proposal PRIMARY KEY NONCLUSTERED,
    budget_year       int               NOT NULL,
    status            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    of_revision       int               NULL,
    text_version      int               NOT NULL,
    prepared_at       datetimeoffset(6) NOT NULL,
    submitted_version int               NULL,
    submitted_by      nvarchar(200)     NULL,
    item_id           uniqueidentifier  NULL,
    reported          bit               NOT NULL,
    decided_on        date              NULL,
    revision          int               NULL,
    reason            nvarchar(2000)    NULL,
    version           int               NOT NULL
);

CREATE CLUSTERED INDEX ix_budget_proposal_prepared_at ON budget_proposal (prepared_at, id);

CREATE INDEX ix_budget_proposal_year ON budget_proposal (budget_year);

CREATE INDEX ix_budget_proposal_item ON budget_proposal (item_id);

CREATE TABLE budget_proposal_text
(
    proposal_id uniqueidentifier  NOT NULL CONSTRAINT fk_budget_proposal_text_proposal REFERENCES budget_proposal (id),
    number      int               NOT NULL,
    title       nvarchar(150)     NOT NULL,
    explanation nvarchar(max)     NOT NULL,
    lines_json  nvarchar(max)     NOT NULL,
    simulation_id uniqueidentifier NULL,
    alternative int               NULL,
    saved_at    datetimeoffset(6) NOT NULL,
    saved_by    nvarchar(200)     NOT NULL,
    CONSTRAINT pk_budget_proposal_text PRIMARY KEY (proposal_id, number)
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
