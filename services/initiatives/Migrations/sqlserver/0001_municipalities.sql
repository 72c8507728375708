CREATE TABLE municipality
(
    code           char(6)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality PRIMARY KEY,
    name           nvarchar(100) NOT NULL,
    reference_date date          NOT NULL,
    inhabitants    int           NOT NULL
);

CREATE TABLE abolished_municipality
(
    code         char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_abolished_municipality PRIMARY KEY
        CONSTRAINT fk_abolished_municipality REFERENCES municipality (code),
    abolished_on date    NOT NULL,
    heir_code    char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_abolished_municipality_heir REFERENCES municipality (code)
);
