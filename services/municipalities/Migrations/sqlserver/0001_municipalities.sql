CREATE TABLE municipality
(
    code      char(6)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality PRIMARY KEY,
    name      nvarchar(100) NOT NULL,
    sort_name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    province  nvarchar(50)  NOT NULL
);

CREATE TABLE municipality_identifiers
(
    code       char(6)     COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality_identifiers PRIMARY KEY,
    oin        varchar(20) COLLATE Latin1_General_BIN2 NULL,
    rsin       char(9)     COLLATE Latin1_General_BIN2 NULL,
    kvk_number char(8)     COLLATE Latin1_General_BIN2 NULL,
    version    int         NOT NULL,
    CONSTRAINT fk_municipality_identifiers FOREIGN KEY (code) REFERENCES municipality (code)
);
