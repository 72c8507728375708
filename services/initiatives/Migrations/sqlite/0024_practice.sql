CREATE TABLE asked_role
(
    id              TEXT    NOT NULL PRIMARY KEY,
    initiative_id   TEXT    NOT NULL REFERENCES initiative (id),
    role            TEXT    NOT NULL,
    skill           TEXT    NOT NULL,
    folded          TEXT    NOT NULL,
    hours_per_month INTEGER NOT NULL,
    first_month     TEXT    NOT NULL,
    last_month      TEXT    NOT NULL,
    asked_at        TEXT    NOT NULL,
    closed_at       TEXT    NULL,
    version         INTEGER NOT NULL
);

CREATE UNIQUE INDEX ix_asked_role_asked_at ON asked_role (asked_at, id);

CREATE INDEX ix_asked_role_initiative ON asked_role (initiative_id, asked_at, id);

CREATE TABLE pledge
(
    id                TEXT    NOT NULL PRIMARY KEY,
    asked_role_id     TEXT    NOT NULL REFERENCES asked_role (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    function_title    TEXT    NULL,
    hours_per_month   INTEGER NOT NULL,
    first_month       TEXT    NOT NULL,
    last_month        TEXT    NOT NULL,
    ends_before       TEXT    NULL,
    settlement        TEXT    NOT NULL,
    scale             TEXT    NULL,
    state             TEXT    NOT NULL,
    reason            TEXT    NULL,
    replaces_id       TEXT    NULL REFERENCES pledge (id),
    pledged_at        TEXT    NOT NULL,
    answered_at       TEXT    NULL,
    version           INTEGER NOT NULL
);

CREATE UNIQUE INDEX ix_pledge_pledged_at ON pledge (pledged_at, id);

CREATE INDEX ix_pledge_asked_role ON pledge (asked_role_id, pledged_at, id);

CREATE INDEX ix_pledge_municipality ON pledge (municipality_code, pledged_at, id);

CREATE INDEX ix_pledge_replaces ON pledge (replaces_id);

CREATE TABLE worked_month
(
    pledge_id   TEXT    NOT NULL REFERENCES pledge (id),
    month       TEXT    NOT NULL,
    hours       INTEGER NOT NULL,
    state       TEXT    NOT NULL,
    reason      TEXT    NULL,
    recorded_at TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    PRIMARY KEY (pledge_id, month)
);

CREATE TABLE rate_table
(
    year        INTEGER NOT NULL PRIMARY KEY,
    source      TEXT    NOT NULL,
    rates_json  TEXT    NOT NULL,
    recorded_at TEXT    NOT NULL,
    version     INTEGER NOT NULL
);
