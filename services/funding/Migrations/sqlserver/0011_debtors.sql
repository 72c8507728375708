CREATE TABLE debtor
(
    municipality_code         char(6)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_debtor PRIMARY KEY
        CONSTRAINT fk_debtor_municipality REFERENCES municipality (code),
    name                      nvarchar(150) NULL,
    kvk_number                varchar(8)    COLLATE Latin1_General_BIN2 NULL,
    oin                       varchar(20)   COLLATE Latin1_General_BIN2 NULL,
    street                    nvarchar(100) NULL,
    postcode                  varchar(7)    COLLATE Latin1_General_BIN2 NULL,
    city                      nvarchar(80)  NULL,
    electronic_address_scheme varchar(4)    COLLATE Latin1_General_BIN2 NULL,
    electronic_address        varchar(50)   COLLATE Latin1_General_BIN2 NULL,
    email                     nvarchar(254) NULL,
    secretary_email           nvarchar(254) NULL,
    buyer_reference           nvarchar(50)  NULL,
    year_references_json      nvarchar(max) NOT NULL,
    version                   int           NOT NULL
);
