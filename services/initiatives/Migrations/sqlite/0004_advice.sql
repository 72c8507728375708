CREATE TABLE advice
(
    id            TEXT NOT NULL PRIMARY KEY,
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    verdict       TEXT NOT NULL,
    reason        TEXT NOT NULL,
    given_by      TEXT NOT NULL,
    given_at      TEXT NOT NULL
);

CREATE INDEX ix_advice_initiative ON advice (initiative_id, given_at);
