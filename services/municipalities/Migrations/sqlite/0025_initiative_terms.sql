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
