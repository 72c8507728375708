CREATE TABLE policy_passage
(
    id                TEXT    NOT NULL PRIMARY KEY,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    version           INTEGER NOT NULL
);

CREATE INDEX ix_policy_passage_municipality ON policy_passage (municipality_code, id);

CREATE TABLE policy_passage_version
(
    passage_id  TEXT    NOT NULL REFERENCES policy_passage (id),
    version     INTEGER NOT NULL,
    title       TEXT    NOT NULL,
    period_from INTEGER NOT NULL,
    period_to   INTEGER NOT NULL,
    parts_json  TEXT    NOT NULL,
    saved_at    TEXT    NOT NULL,
    saved_by    TEXT    NOT NULL,
    PRIMARY KEY (passage_id, version)
);
