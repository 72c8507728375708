CREATE TABLE council_seats
(
    municipality_code char(6) COLLATE Latin1_General_BIN2 NOT NULL,
    elected_on        date    NOT NULL,
    seats             int     NOT NULL,
    CONSTRAINT pk_council_seats PRIMARY KEY (municipality_code, elected_on),
    CONSTRAINT fk_council_seats_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code)
);
