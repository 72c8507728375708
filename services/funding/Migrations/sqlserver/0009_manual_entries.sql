CREATE TABLE manual_entry
(
    id              uniqueidentifier  NOT NULL CONSTRAINT pk_manual_entry PRIMARY KEY NONCLUSTERED,
    status          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    entry_date      date              NOT NULL,
    basis_kind      varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    basis_reference nvarchar(100)     NOT NULL,
    description     nvarchar(200)     NOT NULL,
    reverses        uniqueidentifier  NULL,
    corrects        uniqueidentifier  NULL,
    reason          nvarchar(2000)    NULL,
    postings_json   nvarchar(max)     NOT NULL,
    prepared_by     nvarchar(200)     NOT NULL,
    prepared_at     datetimeoffset(6) NOT NULL,
    decided_by      nvarchar(200)     NULL,
    decided_at      datetimeoffset(6) NULL,
    refusal         nvarchar(2000)    NULL,
    version         int               NOT NULL
);

CREATE CLUSTERED INDEX ix_manual_entry_prepared_at ON manual_entry (prepared_at, id);

CREATE INDEX ix_manual_entry_status ON manual_entry (status, entry_date);
