CREATE TABLE obligation
(
    id                 uniqueidentifier  NOT NULL CONSTRAINT pk_obligation PRIMARY KEY NONCLUSTERED,
    number             bigint            NOT NULL,
    status             varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    kind               varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    partner_id         uniqueidentifier  NULL CONSTRAINT fk_obligation_partner REFERENCES partner (id),
    municipality_code  char(6)           COLLATE Latin1_General_BIN2 NULL
        CONSTRAINT fk_obligation_municipality REFERENCES municipality (code),
    description        nvarchar(200)     NOT NULL,
    contract_reference nvarchar(50)      NULL,
    line_code          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    line_kind          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    programme          nvarchar(100)     NOT NULL,
    commitment_id      uniqueidentifier  NULL CONSTRAINT fk_obligation_commitment REFERENCES commitment (id),
    change_number      int               NOT NULL,
    prepared_at        datetimeoffset(6) NOT NULL,
    ended_by           nvarchar(200)     NULL,
    ended_at           datetimeoffset(6) NULL,
    ended_reason       nvarchar(2000)    NULL,
    version            int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_obligation_number ON obligation (number);

CREATE INDEX ix_obligation_line ON obligation (line_code);

CREATE INDEX ix_obligation_partner ON obligation (partner_id) WHERE partner_id IS NOT NULL;

CREATE TABLE obligation_change
(
    obligation_id uniqueidentifier  NOT NULL CONSTRAINT fk_obligation_change_obligation REFERENCES obligation (id),
    number        int               NOT NULL,
    status        varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    amounts_json  nvarchar(max)     NOT NULL,
    act_cents     bigint            NOT NULL,
    reason        nvarchar(2000)    NULL,
    prepared_by   nvarchar(200)     NOT NULL,
    prepared_at   datetimeoffset(6) NOT NULL,
    approved_by   nvarchar(200)     NULL,
    approved_at   datetimeoffset(6) NULL,
    decided_by    nvarchar(200)     NULL,
    decided_at    datetimeoffset(6) NULL,
    refusal       nvarchar(2000)    NULL,
    CONSTRAINT pk_obligation_change PRIMARY KEY (obligation_id, number)
);

CREATE TABLE obligation_year
(
    obligation_id  uniqueidentifier  NOT NULL CONSTRAINT fk_obligation_year_obligation REFERENCES obligation (id),
    budget_year    int               NOT NULL,
    amount_cents   bigint            NOT NULL,
    realised_cents bigint            NOT NULL,
    CONSTRAINT pk_obligation_year PRIMARY KEY (obligation_id, budget_year)
);

CREATE INDEX ix_obligation_year_year ON obligation_year (budget_year);
