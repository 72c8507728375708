CREATE TABLE plan_version
(
    initiative_id     TEXT    NOT NULL REFERENCES initiative (id),
    version           INTEGER NOT NULL,
    plan_json         TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    office            TEXT    NULL,
    saved_at          TEXT    NOT NULL,
    gate_id           TEXT    NULL REFERENCES gate (id),
    PRIMARY KEY (initiative_id, version)
);
