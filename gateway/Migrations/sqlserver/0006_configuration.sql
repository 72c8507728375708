CREATE TABLE configuration
(
    version  int               NOT NULL CONSTRAINT pk_configuration PRIMARY KEY,
    document nvarchar(max)     NOT NULL,
    note     nvarchar(300)     NULL,
    made_at  datetimeoffset(6) NOT NULL,
    made_by  varchar(100)      NOT NULL
);
