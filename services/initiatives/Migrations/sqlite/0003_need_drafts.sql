CREATE TABLE need_draft
(
    id                TEXT    NOT NULL PRIMARY KEY,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    office            TEXT    NOT NULL,
    title             TEXT    NOT NULL,
    description       TEXT    NOT NULL,
    tags_json         TEXT    NOT NULL,
    drafted_at        TEXT    NOT NULL,
    saved_at          TEXT    NOT NULL,
    version           INTEGER NOT NULL
);

CREATE UNIQUE INDEX ix_need_draft_municipality ON need_draft (municipality_code, drafted_at, id);
