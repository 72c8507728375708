CREATE TABLE contribution_run
(
    id              uniqueidentifier  NOT NULL CONSTRAINT pk_contribution_run PRIMARY KEY NONCLUSTERED,
    budget_year     int               NOT NULL CONSTRAINT fk_contribution_run_budget REFERENCES budget (budget_year),
    number          int               NOT NULL,
    budget_revision int               NOT NULL,
    reference_date  date              NOT NULL,
    municipalities  int               NOT NULL,
    inhabitants     bigint            NOT NULL,
    net_cents       bigint            NOT NULL,
    vat_hundredths  int               NOT NULL,
    vat_cents       bigint            NOT NULL,
    key_json        nvarchar(max)     NOT NULL,
    run_by          nvarchar(200)     NOT NULL,
    run_at          datetimeoffset(6) NOT NULL,
    status          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    replaces_run_id uniqueidentifier  NULL,
    checked_by      nvarchar(200)     NULL,
    checked_at      datetimeoffset(6) NULL,
    ended_by        nvarchar(200)     NULL,
    ended_at        datetimeoffset(6) NULL,
    refusal         nvarchar(2000)    NULL,
    version         int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_contribution_run_number ON contribution_run (budget_year, number);

CREATE TABLE contribution
(
    run_id            uniqueidentifier NOT NULL CONSTRAINT fk_contribution_run REFERENCES contribution_run (id),
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_contribution_municipality REFERENCES municipality (code),
    inhabitants       int              NOT NULL,
    net_cents         bigint           NOT NULL,
    vat_cents         bigint           NOT NULL,
    CONSTRAINT pk_contribution PRIMARY KEY (run_id, municipality_code)
);

CREATE INDEX ix_contribution_run_replaces ON contribution_run (replaces_run_id) WHERE replaces_run_id IS NOT NULL;
