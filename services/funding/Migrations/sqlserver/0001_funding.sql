CREATE TABLE municipality
(
    code char(6)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality PRIMARY KEY,
    name nvarchar(100) NOT NULL
);

CREATE TABLE municipality_figure
(
    municipality_code char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_municipality_figure_municipality REFERENCES municipality (code),
    reference_date    date    NOT NULL,
    inhabitants       int     NOT NULL,
    CONSTRAINT pk_municipality_figure PRIMARY KEY (municipality_code, reference_date)
);

CREATE INDEX ix_municipality_figure_date ON municipality_figure (reference_date);

CREATE TABLE fund
(
    id          int    NOT NULL CONSTRAINT pk_fund PRIMARY KEY,
    commitments bigint NOT NULL
);

INSERT INTO fund (id, commitments) VALUES (1, 0);

CREATE TABLE budget
(
    budget_year         int    NOT NULL CONSTRAINT pk_budget PRIMARY KEY,
    revision            int    NOT NULL,
    contributions_cents bigint NOT NULL,
    other_income_cents  bigint NOT NULL,
    adopted_on          date   NOT NULL
);

CREATE TABLE budget_revision
(
    budget_year         int               NOT NULL CONSTRAINT fk_budget_revision_budget REFERENCES budget (budget_year),
    revision            int               NOT NULL,
    contributions_cents bigint            NOT NULL,
    other_income_cents  bigint            NOT NULL,
    adopted_on          date              NOT NULL,
    recorded_by         nvarchar(200)     NOT NULL,
    recorded_at         datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_budget_revision PRIMARY KEY (budget_year, revision)
);

CREATE TABLE endorsement
(
    initiative_id uniqueidentifier NOT NULL CONSTRAINT pk_endorsement PRIMARY KEY NONCLUSTERED,
    title         nvarchar(200)    NOT NULL,
    one_off_cents bigint           NOT NULL,
    yearly_cents  bigint           NOT NULL
);

CREATE TABLE commitment
(
    id            uniqueidentifier  NOT NULL CONSTRAINT pk_commitment PRIMARY KEY NONCLUSTERED,
    number        bigint            NOT NULL,
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_commitment_endorsement REFERENCES endorsement (initiative_id),
    item_id       uniqueidentifier  NOT NULL,
    first_year    int               NOT NULL,
    one_off_cents bigint            NOT NULL,
    yearly_cents  bigint            NOT NULL,
    booked_at     datetimeoffset(6) NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_commitment_number ON commitment (number);

CREATE UNIQUE INDEX ux_commitment_item ON commitment (item_id);

CREATE TABLE coverage
(
    commitment_id uniqueidentifier NOT NULL CONSTRAINT fk_coverage_commitment REFERENCES commitment (id),
    budget_year   int              NOT NULL,
    amount_cents  bigint           NOT NULL,
    covered_cents bigint           NOT NULL,
    CONSTRAINT pk_coverage PRIMARY KEY NONCLUSTERED (commitment_id, budget_year)
);

CREATE CLUSTERED INDEX ix_coverage_year ON coverage (budget_year);

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
    run_by          nvarchar(200)     NOT NULL,
    run_at          datetimeoffset(6) NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_contribution_run_number ON contribution_run (budget_year, number);

CREATE TABLE contribution
(
    run_id            uniqueidentifier NOT NULL CONSTRAINT fk_contribution_run REFERENCES contribution_run (id),
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_contribution_municipality REFERENCES municipality (code),
    inhabitants       int              NOT NULL,
    net_cents         bigint           NOT NULL,
    vat_cents         bigint           NOT NULL,
    CONSTRAINT pk_contribution PRIMARY KEY (run_id, municipality_code)
);
