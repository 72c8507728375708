CREATE TABLE representative
(
    id                TEXT    NOT NULL PRIMARY KEY,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    role              TEXT    NOT NULL,
    name              TEXT    NOT NULL,
    email             TEXT    NULL,
    valid_from        TEXT    NOT NULL,
    valid_to          TEXT    NULL,
    version           INTEGER NOT NULL
);

CREATE INDEX ix_representative_municipality ON representative (municipality_code, id);

CREATE INDEX ix_representative_valid_to ON representative (valid_to);
