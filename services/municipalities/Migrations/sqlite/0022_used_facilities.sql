CREATE TABLE facility_copy
(
    id           TEXT    NOT NULL PRIMARY KEY,
    name         TEXT    NOT NULL,
    yearly_cents INTEGER NULL
);

CREATE TABLE facility_use
(
    facility_id       TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    since             TEXT NULL,
    PRIMARY KEY (facility_id, municipality_code)
);

CREATE INDEX ix_facility_use_municipality ON facility_use (municipality_code);
