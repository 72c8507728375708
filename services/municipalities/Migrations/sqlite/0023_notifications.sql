CREATE TABLE deadline_reminder
(
    assembly_id TEXT NOT NULL REFERENCES assembly (id),
    kind        TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    PRIMARY KEY (assembly_id, kind)
);

CREATE TABLE initiative_term
(
    initiative_id     TEXT NOT NULL,
    kind              TEXT NOT NULL,
    due_on            TEXT NOT NULL,
    title             TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    path              TEXT NOT NULL,
    PRIMARY KEY (initiative_id, kind, due_on)
);

CREATE TABLE notice
(
    notice_id         TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    kind              TEXT NOT NULL,
    subject_id        TEXT NULL,
    title             TEXT NULL,
    given_at          TEXT NOT NULL,
    PRIMARY KEY (notice_id, municipality_code)
);
