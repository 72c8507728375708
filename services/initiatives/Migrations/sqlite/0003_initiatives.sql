CREATE TABLE initiative
(
    id             TEXT    NOT NULL PRIMARY KEY,
    need_id        TEXT    NOT NULL REFERENCES need (id),
    status         TEXT    NOT NULL,
    title          TEXT    NOT NULL,
    track          TEXT    NOT NULL,
    proven_at      TEXT    NULL REFERENCES municipality (code),
    societal_goal  TEXT    NOT NULL,
    benefit_hours  INTEGER NOT NULL,
    benefit_cents  INTEGER NOT NULL,
    one_off_cents  INTEGER NOT NULL,
    yearly_cents   INTEGER NOT NULL,
    started_at     TEXT    NOT NULL,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_initiative_started_at ON initiative (started_at, id);

CREATE INDEX ix_initiative_status ON initiative (status, started_at, id);

CREATE INDEX ix_initiative_need ON initiative (need_id);

CREATE TABLE initiative_owner
(
    initiative_id     TEXT    NOT NULL REFERENCES initiative (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    leads             INTEGER NOT NULL,
    PRIMARY KEY (initiative_id, municipality_code)
);
