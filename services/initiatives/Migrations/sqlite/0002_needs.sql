CREATE TABLE need
(
    id                TEXT NOT NULL PRIMARY KEY,
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    office            TEXT NOT NULL,
    title             TEXT NOT NULL,
    description       TEXT NOT NULL,
    recorded_at       TEXT NOT NULL
);

CREATE INDEX ix_need_recorded_at ON need (recorded_at, id);

CREATE TABLE need_signature
(
    need_id           TEXT NOT NULL REFERENCES need (id),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    office            TEXT NOT NULL,
    signed_at         TEXT NOT NULL,
    PRIMARY KEY (need_id, municipality_code)
);
