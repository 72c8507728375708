CREATE TABLE municipality_life
(
    code           char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality_life PRIMARY KEY CONSTRAINT fk_municipality_life REFERENCES municipality (code),
    established_on date    NULL,
    abolished_on   date    NULL
);

CREATE TABLE municipality_succession
(
    code             char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_municipality_succession REFERENCES municipality (code),
    successor_code   char(6) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_municipality_succession_successor REFERENCES municipality (code),
    effective_date   date    NOT NULL,
    share_hundredths int     NULL,
    CONSTRAINT pk_municipality_succession PRIMARY KEY (code, successor_code)
);
