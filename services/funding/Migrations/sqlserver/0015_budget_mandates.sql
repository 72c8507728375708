CREATE TABLE budget_mandate
(
    id          uniqueidentifier  NOT NULL CONSTRAINT pk_budget_mandate PRIMARY KEY NONCLUSTERED,
    status      varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    held_by   nvarchar(200)     NOT NULL,
    line_code   varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    programme   nvarchar(100)     NULL,
    limit_cents bigint            NOT NULL,
    from_day    date              NOT NULL,
    until_day   date              NOT NULL,
    kinds       varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL,
    granted_by  nvarchar(200)     NOT NULL,
    granted_at  datetimeoffset(6) NOT NULL,
    decided_by  nvarchar(200)     NULL,
    decided_at  datetimeoffset(6) NULL,
    ended_by    nvarchar(200)     NULL,
    ended_at    datetimeoffset(6) NULL,
    reason      nvarchar(2000)    NULL,
    version     int               NOT NULL
);

CREATE CLUSTERED INDEX ix_budget_mandate_granted_at ON budget_mandate (granted_at, id);

CREATE INDEX ix_budget_mandate_holder ON budget_mandate (held_by);
