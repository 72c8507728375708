CREATE TABLE lease
(
    name          TEXT    NOT NULL PRIMARY KEY,
    holder        TEXT    NOT NULL,
    epoch         INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    progress      INTEGER NOT NULL
);
