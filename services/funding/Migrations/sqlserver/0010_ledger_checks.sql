CREATE TABLE ledger_check
(
    kind       varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_ledger_check PRIMARY KEY,
    holds      bit               NOT NULL,
    found      nvarchar(500)     NULL,
    checked_at datetimeoffset(6) NOT NULL
);
