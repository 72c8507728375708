CREATE TABLE contribution_simulation
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_contribution_simulation PRIMARY KEY NONCLUSTERED,
    budget_year    int               NOT NULL,
    title          nvarchar(150)     NOT NULL,
    reference_date date              NOT NULL,
    payers_on      date              NOT NULL,
    compared_year  int               NULL,
    status         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    numbered       int               NOT NULL,
    prepared_at    datetimeoffset(6) NOT NULL,
    prepared_by    nvarchar(200)     NOT NULL,
    published_at   datetimeoffset(6) NULL,
    version        int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_contribution_simulation_prepared_at ON contribution_simulation (prepared_at, id);

CREATE TABLE simulation_figure
(
    simulation_id     uniqueidentifier NOT NULL CONSTRAINT fk_simulation_figure REFERENCES contribution_simulation (id),
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_simulation_figure_municipality REFERENCES municipality (code),
    inhabitants       int              NULL,
    counted_on        date             NULL,
    last_year_cents   bigint           NULL,
    CONSTRAINT pk_simulation_figure PRIMARY KEY (simulation_id, municipality_code)
);

CREATE TABLE simulation_alternative
(
    simulation_id    uniqueidentifier NOT NULL CONSTRAINT fk_simulation_alternative REFERENCES contribution_simulation (id),
    number           int              NOT NULL,
    name             nvarchar(100)    NOT NULL,
    key_json         nvarchar(max)    NOT NULL,
    total_cents      bigint           NOT NULL,
    rounded_cents    bigint           NOT NULL,
    paying_more      int              NULL,
    paying_less      int              NULL,
    more_than_larger int              NOT NULL,
    cliffs_json      nvarchar(max)    NOT NULL,
    CONSTRAINT pk_simulation_alternative PRIMARY KEY (simulation_id, number)
);

CREATE TABLE simulated_contribution
(
    simulation_id     uniqueidentifier NOT NULL,
    number            int              NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_simulated_contribution_municipality REFERENCES municipality (code),
    net_cents         bigint           NOT NULL,
    CONSTRAINT pk_simulated_contribution PRIMARY KEY (simulation_id, number, municipality_code),
    CONSTRAINT fk_simulated_contribution_alternative FOREIGN KEY (simulation_id, number)
        REFERENCES simulation_alternative (simulation_id, number)
);
