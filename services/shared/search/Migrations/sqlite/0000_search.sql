CREATE TABLE search_entry
(
    subject      TEXT NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    title        TEXT NOT NULL,
    body         TEXT NOT NULL,
    path         TEXT NOT NULL,
    folded_title TEXT NOT NULL,
    folded       TEXT NOT NULL,
    changed_at   TEXT NOT NULL,
    is_public    INTEGER NOT NULL
);
