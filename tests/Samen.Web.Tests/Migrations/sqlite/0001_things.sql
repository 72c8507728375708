CREATE TABLE thing
(
    id       TEXT    NOT NULL PRIMARY KEY,
    title    TEXT    NOT NULL,
    made_at  TEXT    NOT NULL,
    version  INTEGER NOT NULL
);
