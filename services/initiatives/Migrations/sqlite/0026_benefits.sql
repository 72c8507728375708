CREATE TABLE benefit
(
    id              TEXT    NOT NULL PRIMARY KEY,
    initiative_id   TEXT    NOT NULL REFERENCES initiative (id),
    kind            TEXT    NOT NULL,
    description     TEXT    NOT NULL,
    unit            TEXT    NULL,
    gains           TEXT    NOT NULL,
    baseline_value  INTEGER NULL,
    baseline_on     TEXT    NULL,
    baseline_method TEXT    NULL,
    expected_json   TEXT    NOT NULL,
    last_year       INTEGER NULL,
    end_reason      TEXT    NULL,
    recorded_at     TEXT    NOT NULL,
    version         INTEGER NOT NULL
);

CREATE INDEX ix_benefit_recorded_at ON benefit (recorded_at, id);

CREATE INDEX ix_benefit_initiative ON benefit (initiative_id, recorded_at, id);

CREATE TABLE benefit_version
(
    benefit_id        TEXT    NOT NULL REFERENCES benefit (id),
    version           INTEGER NOT NULL,
    benefit_json      TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    saved_at          TEXT    NOT NULL,
    PRIMARY KEY (benefit_id, version)
);

CREATE TABLE realisation
(
    id                TEXT    NOT NULL PRIMARY KEY,
    benefit_id        TEXT    NOT NULL REFERENCES benefit (id),
    year              INTEGER NOT NULL,
    municipality_code TEXT    NULL REFERENCES municipality (code),
    recorded_for      TEXT    NULL,
    value             INTEGER NOT NULL,
    measured_by       TEXT    NOT NULL,
    method            TEXT    NOT NULL,
    evidence          TEXT    NULL,
    measured_on       TEXT    NOT NULL,
    recorded_at       TEXT    NOT NULL,
    taken_back_at     TEXT    NULL,
    taken_back_reason TEXT    NULL,
    version           INTEGER NOT NULL
);

CREATE INDEX ix_realisation_recorded_at ON realisation (recorded_at, id);

CREATE INDEX ix_realisation_benefit ON realisation (benefit_id, recorded_at, id);

CREATE INDEX ix_realisation_municipality ON realisation (municipality_code, recorded_at, id);

CREATE TABLE realisation_version
(
    realisation_id    TEXT    NOT NULL REFERENCES realisation (id),
    version           INTEGER NOT NULL,
    value             INTEGER NOT NULL,
    measured_by       TEXT    NOT NULL,
    method            TEXT    NOT NULL,
    evidence          TEXT    NULL,
    measured_on       TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL,
    saved_at          TEXT    NOT NULL,
    PRIMARY KEY (realisation_id, version)
);

CREATE TABLE benefit_rate
(
    kind    TEXT    NOT NULL,
    year    INTEGER NOT NULL,
    cents   INTEGER NOT NULL,
    source  TEXT    NOT NULL,
    set_at  TEXT    NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (kind, year)
);
