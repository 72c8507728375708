CREATE TABLE configuration
(
    version  INTEGER NOT NULL PRIMARY KEY,
    document TEXT    NOT NULL,
    note     TEXT    NULL,
    made_at  TEXT    NOT NULL,
    made_by  TEXT    NOT NULL
);
