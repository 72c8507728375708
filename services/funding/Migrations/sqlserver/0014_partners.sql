CREATE TABLE partner
(
    id        uniqueidentifier  NOT NULL CONSTRAINT pk_partner PRIMARY KEY NONCLUSTERED,
    name      nvarchar(200)     NOT NULL,
    admission varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL
);
