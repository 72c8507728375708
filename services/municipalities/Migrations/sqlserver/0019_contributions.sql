CREATE TABLE contribution_year
(
    budget_year int              NOT NULL CONSTRAINT pk_contribution_year PRIMARY KEY,
    run_id      uniqueidentifier NOT NULL,
    net_cents   bigint           NOT NULL
);

CREATE TABLE contribution
(
    budget_year       int              NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    run_id            uniqueidentifier NOT NULL,
    net_cents         bigint           NOT NULL,
    vat_cents         bigint           NOT NULL,
    CONSTRAINT pk_contribution PRIMARY KEY (budget_year, municipality_code)
);
