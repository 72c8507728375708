CREATE TABLE line_transfer
(
    id              uniqueidentifier  NOT NULL CONSTRAINT pk_line_transfer PRIMARY KEY NONCLUSTERED,
    status          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    budget_year     int               NOT NULL,
    budget_revision int               NULL,
    from_line       varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    to_line         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    programme       nvarchar(100)     NOT NULL,
    amount_cents    bigint            NOT NULL,
    reason          nvarchar(2000)    NOT NULL,
    reverses_id     uniqueidentifier  NULL CONSTRAINT fk_line_transfer_reverses REFERENCES line_transfer (id),
    prepared_by     nvarchar(200)     NOT NULL,
    prepared_at     datetimeoffset(6) NOT NULL,
    decided_by      nvarchar(200)     NULL,
    decided_at      datetimeoffset(6) NULL,
    refusal         nvarchar(2000)    NULL,
    version         int               NOT NULL
);

CREATE CLUSTERED INDEX ix_line_transfer_prepared_at ON line_transfer (prepared_at, id);

CREATE INDEX ix_line_transfer_year ON line_transfer (budget_year, budget_revision);

CREATE UNIQUE INDEX ux_line_transfer_reverses ON line_transfer (reverses_id)
    WHERE reverses_id IS NOT NULL AND status = 'Effective';
