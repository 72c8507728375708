CREATE TABLE municipality
(
    code      TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    province  TEXT NOT NULL
);

CREATE TABLE municipality_identifiers
(
    code       TEXT    NOT NULL PRIMARY KEY REFERENCES municipality (code),
    oin        TEXT    NULL,
    rsin       TEXT    NULL,
    kvk_number TEXT    NULL,
    version    INTEGER NOT NULL
);
