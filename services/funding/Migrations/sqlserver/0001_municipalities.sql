CREATE TABLE municipality
(
    code      char(6)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality PRIMARY KEY,
    name      nvarchar(100) NOT NULL,
    sort_name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL
);

CREATE TABLE municipality_figure
(
    municipality_code char(6) COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_municipality_figure_municipality REFERENCES municipality (code),
    reference_date    date    NOT NULL,
    inhabitants       int     NOT NULL,
    CONSTRAINT pk_municipality_figure PRIMARY KEY (municipality_code, reference_date)
);

CREATE INDEX ix_municipality_figure_date ON municipality_figure (reference_date);

CREATE TABLE municipality_life
(
    code           char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality_life PRIMARY KEY
        CONSTRAINT fk_municipality_life REFERENCES municipality (code),
    established_on date    NULL,
    abolished_on   date    NULL
);

CREATE TABLE municipality_succession
(
    code             char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_municipality_succession REFERENCES municipality (code),
    successor_code   char(6) COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_municipality_succession_successor REFERENCES municipality (code),
    effective_date   date    NOT NULL,
    share_hundredths int     NULL,
    CONSTRAINT pk_municipality_succession PRIMARY KEY (code, successor_code)
);
