CREATE TABLE municipality_life
(
    code           TEXT NOT NULL PRIMARY KEY REFERENCES municipality (code),
    established_on TEXT NULL,
    abolished_on   TEXT NULL
);

CREATE TABLE municipality_succession
(
    code             TEXT    NOT NULL REFERENCES municipality (code),
    successor_code   TEXT    NOT NULL REFERENCES municipality (code),
    effective_date   TEXT    NOT NULL,
    share_hundredths INTEGER NULL,
    PRIMARY KEY (code, successor_code)
);
