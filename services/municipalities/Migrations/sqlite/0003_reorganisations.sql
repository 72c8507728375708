CREATE TABLE reorganisation
(
    id             TEXT NOT NULL PRIMARY KEY,
    effective_date TEXT NOT NULL,
    kind           TEXT NOT NULL,
    recorded_at    TEXT NOT NULL,
    took_effect_at TEXT NULL
);

CREATE INDEX ix_reorganisation_effective_date ON reorganisation (effective_date, id);

CREATE TABLE municipality_period
(
    code            TEXT NOT NULL REFERENCES municipality (code),
    valid_from      TEXT NOT NULL,
    valid_to        TEXT NULL,
    municipality_id TEXT NOT NULL,
    name            TEXT NOT NULL,
    sort_name       TEXT NOT NULL,
    folded          TEXT NOT NULL,
    province        TEXT NOT NULL,
    begun_by        TEXT NULL REFERENCES reorganisation (id),
    ended_by        TEXT NULL REFERENCES reorganisation (id),
    PRIMARY KEY (code, valid_from)
);

CREATE INDEX ix_municipality_period_municipality ON municipality_period (municipality_id, valid_from);

CREATE INDEX ix_municipality_period_sort_name ON municipality_period (sort_name, code);

CREATE INDEX ix_municipality_period_begun_by ON municipality_period (begun_by);

CREATE INDEX ix_municipality_period_ended_by ON municipality_period (ended_by);

CREATE TABLE succession
(
    reorganisation_id TEXT    NOT NULL REFERENCES reorganisation (id),
    code              TEXT    NOT NULL REFERENCES municipality (code),
    successor_code    TEXT    NOT NULL REFERENCES municipality (code),
    share_hundredths  INTEGER NULL,
    PRIMARY KEY (code, successor_code)
);

CREATE INDEX ix_succession_successor ON succession (successor_code);

CREATE INDEX ix_succession_reorganisation ON succession (reorganisation_id);
