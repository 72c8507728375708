CREATE TABLE explanation
(
    id                TEXT    NOT NULL PRIMARY KEY,
    facility_id       TEXT    NOT NULL REFERENCES facility (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    reason            TEXT    NOT NULL,
    owner             TEXT    NOT NULL,
    review_on         TEXT    NOT NULL,
    explained_at      TEXT    NOT NULL,
    ended_at          TEXT    NULL,
    lapsed            INTEGER NOT NULL,
    version           INTEGER NOT NULL
);

CREATE INDEX ix_explanation_explained_at ON explanation (explained_at, id);

CREATE INDEX ix_explanation_facility ON explanation (facility_id, municipality_code, ended_at);

CREATE INDEX ix_explanation_municipality ON explanation (municipality_code);

CREATE INDEX ix_explanation_review_on ON explanation (ended_at, review_on);
