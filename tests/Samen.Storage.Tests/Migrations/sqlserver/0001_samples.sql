CREATE TABLE sample
(
    id        uniqueidentifier  NOT NULL CONSTRAINT pk_sample PRIMARY KEY NONCLUSTERED,
    name      nvarchar(400)     COLLATE Latin1_General_BIN2 NULL,
    at        datetimeoffset(6) NULL,
    day       date              NULL,
    amount    bigint            NULL,
    yes       bit               NULL,
    other_id  uniqueidentifier  NULL
);

CREATE TABLE counter
(
    name    varchar(50) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_counter PRIMARY KEY,
    value   bigint      NOT NULL,
    version int         NOT NULL
);
