CREATE TABLE mail
(
    id         uniqueidentifier  NOT NULL CONSTRAINT pk_mail PRIMARY KEY NONCLUSTERED,
    address    nvarchar(254)     COLLATE Latin1_General_BIN2 NOT NULL,
    subject    nvarchar(300)     NOT NULL,
    text_json  nvarchar(max)     NULL,
    status     varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    made_at    datetimeoffset(6) NOT NULL,
    attempts   int               NOT NULL,
    next_at    datetimeoffset(6) NULL,
    settled_at datetimeoffset(6) NULL,
    reason     nvarchar(500)     NULL
);

CREATE INDEX ix_mail_next ON mail (next_at);

CREATE CLUSTERED INDEX ix_mail_status ON mail (status, made_at);

CREATE INDEX ix_mail_settled ON mail (settled_at);
