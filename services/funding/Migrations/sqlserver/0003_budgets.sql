CREATE TABLE budget
(
    budget_year             int              NOT NULL CONSTRAINT pk_budget PRIMARY KEY,
    revision                int              NOT NULL,
    contributions_cents     bigint           NOT NULL,
    other_income_cents      bigint           NOT NULL,
    adopted_on              date             NOT NULL,
    reserve_additions_cents bigint           NOT NULL,
    proposal_id             uniqueidentifier NULL,
    proposal_version        int              NULL,
    item_id                 uniqueidentifier NULL,
    version                 int              NOT NULL
);

CREATE TABLE budget_revision
(
    budget_year             int               NOT NULL CONSTRAINT fk_budget_revision_budget REFERENCES budget (budget_year),
    revision                int               NOT NULL,
    contributions_cents     bigint            NOT NULL,
    other_income_cents      bigint            NOT NULL,
    adopted_on              date              NOT NULL,
    recorded_by             nvarchar(200)     NOT NULL,
    recorded_at             datetimeoffset(6) NOT NULL,
    reserve_additions_cents bigint            NOT NULL,
    proposal_id             uniqueidentifier  NULL,
    proposal_version        int               NULL,
    item_id                 uniqueidentifier  NULL,
    annulled_at             datetimeoffset(6) NULL,
    annulled_reason         nvarchar(2000)    NULL,
    CONSTRAINT pk_budget_revision PRIMARY KEY (budget_year, revision)
);
