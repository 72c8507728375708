CREATE TABLE initiative_owner
(
    initiative_id     TEXT    NOT NULL REFERENCES initiative (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    leads             INTEGER NOT NULL,
    started_at        TEXT    NULL,
    PRIMARY KEY (initiative_id, municipality_code)
);

CREATE INDEX ix_initiative_owner_municipality ON initiative_owner (municipality_code, started_at, initiative_id);

CREATE TABLE owner_request
(
    initiative_id     TEXT NOT NULL REFERENCES initiative (id),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    kind              TEXT NOT NULL,
    asked_at          TEXT NOT NULL,
    PRIMARY KEY (initiative_id, municipality_code)
);

CREATE INDEX ix_owner_request_municipality ON owner_request (municipality_code);
