CREATE TABLE municipality
(
    code      TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    sort_name TEXT NOT NULL
);

CREATE TABLE municipality_figure
(
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    reference_date    TEXT    NOT NULL,
    inhabitants       INTEGER NOT NULL,
    PRIMARY KEY (municipality_code, reference_date)
);

CREATE INDEX ix_municipality_figure_date ON municipality_figure (reference_date);

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
