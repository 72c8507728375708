CREATE TABLE debtor
(
    municipality_code         TEXT    NOT NULL PRIMARY KEY REFERENCES municipality (code),
    name                      TEXT    NULL,
    kvk_number                TEXT    NULL,
    oin                       TEXT    NULL,
    street                    TEXT    NULL,
    postcode                  TEXT    NULL,
    city                      TEXT    NULL,
    electronic_address_scheme TEXT    NULL,
    electronic_address        TEXT    NULL,
    email                     TEXT    NULL,
    secretary_email           TEXT    NULL,
    buyer_reference           TEXT    NULL,
    year_references_json      TEXT    NOT NULL,
    version                   INTEGER NOT NULL
);
