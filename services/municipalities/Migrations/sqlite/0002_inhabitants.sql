CREATE TABLE inhabitants
(
    code           TEXT    NOT NULL REFERENCES municipality (code),
    reference_date TEXT    NOT NULL,
    inhabitants    INTEGER NOT NULL,
    PRIMARY KEY (code, reference_date)
);

CREATE INDEX ix_inhabitants_reference_date ON inhabitants (reference_date, code);
