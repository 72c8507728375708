CREATE TABLE assembly
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_assembly PRIMARY KEY NONCLUSTERED,
    kind           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    assembly_date  date              NOT NULL,
    place          nvarchar(100)     NOT NULL,
    reference_date date              NOT NULL,
    decides_from   datetimeoffset(6) NOT NULL,
    changed_at     datetimeoffset(6) NOT NULL,
    cancelled_at   datetimeoffset(6) NULL,
    cancellation_reason nvarchar(2000) NULL,
    version        int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_assembly_date ON assembly (assembly_date, id);

CREATE TABLE assembly_deadline
(
    assembly_id uniqueidentifier  NOT NULL,
    kind        varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    due_at      datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_assembly_deadline PRIMARY KEY (assembly_id, kind),
    CONSTRAINT fk_assembly_deadline_assembly FOREIGN KEY (assembly_id) REFERENCES assembly (id)
);
