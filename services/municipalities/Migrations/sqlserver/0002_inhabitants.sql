CREATE TABLE inhabitants
(
    code           char(6) COLLATE Latin1_General_BIN2 NOT NULL,
    reference_date date    NOT NULL,
    inhabitants    int     NOT NULL,
    CONSTRAINT pk_inhabitants PRIMARY KEY (code, reference_date),
    CONSTRAINT fk_inhabitants_municipality FOREIGN KEY (code) REFERENCES municipality (code)
);

CREATE INDEX ix_inhabitants_reference_date ON inhabitants (reference_date, code) INCLUDE (inhabitants);
