CREATE TABLE endorsement
(
    initiative_id uniqueidentifier NOT NULL CONSTRAINT pk_endorsement PRIMARY KEY NONCLUSTERED,
    title         nvarchar(200)    NOT NULL,
    one_off_cents bigint           NOT NULL,
    yearly_cents  bigint           NOT NULL,
    costs_json    nvarchar(max)    NOT NULL,
    last_year     int              NULL,
    start_year    int              NULL
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
    booked_at     datetimeoffset(6) NOT NULL,
    released_at   datetimeoffset(6) NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_commitment_number ON commitment (number);

CREATE UNIQUE INDEX ux_commitment_item ON commitment (item_id) WHERE released_at IS NULL;

CREATE TABLE coverage
(
    commitment_id uniqueidentifier NOT NULL CONSTRAINT fk_coverage_commitment REFERENCES commitment (id),
    budget_year   int              NOT NULL,
    amount_cents  bigint           NOT NULL,
    covered_cents bigint           NOT NULL,
    drawn_cents   bigint           NOT NULL,
    CONSTRAINT pk_coverage PRIMARY KEY NONCLUSTERED (commitment_id, budget_year)
);

CREATE CLUSTERED INDEX ix_coverage_year ON coverage (budget_year);

CREATE TABLE plan_change
(
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_plan_change_endorsement REFERENCES endorsement (initiative_id),
    number        int               NOT NULL,
    gate_id       uniqueidentifier  NOT NULL,
    plan_version  int               NOT NULL,
    decided_on    date              NOT NULL,
    one_off_cents bigint            NOT NULL,
    yearly_cents  bigint            NOT NULL,
    costs_json    nvarchar(max)     NOT NULL,
    annulled_at   datetimeoffset(6) NULL,
    CONSTRAINT pk_plan_change PRIMARY KEY (initiative_id, number)
);
