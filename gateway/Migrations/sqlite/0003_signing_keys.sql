CREATE TABLE signing_key
(
    number     INTEGER NOT NULL PRIMARY KEY,
    kid        TEXT    NOT NULL,
    sealed_key BLOB    NOT NULL,
    signs_from TEXT    NOT NULL,
    created_at TEXT    NOT NULL
);
