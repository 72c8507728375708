CREATE TABLE municipality
(
    code           TEXT    NOT NULL PRIMARY KEY,
    name           TEXT    NOT NULL,
    reference_date TEXT    NOT NULL,
    inhabitants    INTEGER NOT NULL
);

CREATE TABLE abolished_municipality
(
    code         TEXT NOT NULL PRIMARY KEY REFERENCES municipality (code),
    abolished_on TEXT NOT NULL,
    heir_code    TEXT NOT NULL REFERENCES municipality (code)
);
