CREATE TABLE signing_key
(
    number     INTEGER NOT NULL PRIMARY KEY,
    kid        TEXT    NOT NULL,
    sealed_key BLOB    NOT NULL,
    signs_from TEXT    NOT NULL,
    created_at TEXT    NOT NULL
);

CREATE TABLE data_protection_key
(
    id            TEXT NOT NULL PRIMARY KEY,
    friendly_name TEXT NOT NULL,
    sealed_xml    BLOB NOT NULL,
    stored_at     TEXT NOT NULL
);
