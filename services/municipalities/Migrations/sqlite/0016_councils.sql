CREATE TABLE council_seats
(
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    elected_on        TEXT    NOT NULL,
    seats             INTEGER NOT NULL,
    PRIMARY KEY (municipality_code, elected_on)
);
