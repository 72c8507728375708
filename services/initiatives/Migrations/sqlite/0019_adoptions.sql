CREATE TABLE partnership
(
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE partnership_member
(
    partnership_id    TEXT NOT NULL REFERENCES partnership (id),
    municipality_code TEXT NOT NULL,
    PRIMARY KEY (partnership_id, municipality_code)
);

CREATE TABLE adoption
(
    id                TEXT    NOT NULL PRIMARY KEY,
    facility_id       TEXT    NOT NULL REFERENCES facility (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    state             TEXT    NULL,
    since             TEXT    NULL,
    origin            TEXT    NULL,
    live_on           TEXT    NULL,
    planned_live_on   TEXT    NULL,
    replaces          TEXT    NULL,
    partnership_id    TEXT    NULL REFERENCES partnership (id),
    on_its_own        INTEGER NOT NULL,
    checklist_json    TEXT    NOT NULL,
    recorded_at       TEXT    NOT NULL,
    version           INTEGER NOT NULL
);

CREATE UNIQUE INDEX ix_adoption_facility ON adoption (facility_id, municipality_code);

CREATE INDEX ix_adoption_recorded_at ON adoption (recorded_at, id);

CREATE INDEX ix_adoption_facility_recorded_at ON adoption (facility_id, recorded_at, id);

CREATE INDEX ix_adoption_municipality ON adoption (municipality_code, recorded_at, id);

CREATE TABLE adoption_step
(
    facility_id       TEXT    NOT NULL REFERENCES facility (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    number            INTEGER NOT NULL,
    state             TEXT    NOT NULL,
    since             TEXT    NOT NULL,
    origin            TEXT    NOT NULL,
    partnership_id    TEXT    NULL,
    reason            TEXT    NULL,
    recorded_for      TEXT    NOT NULL,
    recorded_at       TEXT    NOT NULL,
    taken_back_at     TEXT    NULL,
    counts_until      TEXT    NULL,
    PRIMARY KEY (facility_id, municipality_code, number)
);

CREATE INDEX ix_adoption_step_municipality ON adoption_step (municipality_code);

CREATE TABLE followed_usage
(
    version_id        TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    counts_for        TEXT NOT NULL,
    product_id        TEXT NOT NULL,
    status            TEXT NOT NULL,
    since             TEXT NOT NULL,
    coming_json       TEXT NOT NULL DEFAULT '{"items":[]}',
    next_on           TEXT NULL,
    PRIMARY KEY (version_id, municipality_code)
);

CREATE INDEX ix_followed_usage_product ON followed_usage (product_id, counts_for);

CREATE INDEX ix_followed_usage_counts_for ON followed_usage (counts_for);

CREATE INDEX ix_followed_usage_next_on ON followed_usage (next_on);
