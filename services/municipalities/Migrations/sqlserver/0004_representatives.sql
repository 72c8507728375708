CREATE TABLE representative
(
    id                uniqueidentifier NOT NULL CONSTRAINT pk_representative PRIMARY KEY NONCLUSTERED,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    role              varchar(30)      COLLATE Latin1_General_BIN2 NOT NULL,
    name              nvarchar(100)    NOT NULL,
    email             nvarchar(254)    NULL,
    valid_from        date             NOT NULL,
    valid_to          date             NULL,
    version           int              NOT NULL,
    CONSTRAINT fk_representative_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code)
);

CREATE UNIQUE CLUSTERED INDEX ix_representative_municipality ON representative (municipality_code, id);

CREATE INDEX ix_representative_valid_to ON representative (valid_to);
