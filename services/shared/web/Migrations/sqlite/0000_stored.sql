CREATE TABLE stored
(
    owner   TEXT    NOT NULL PRIMARY KEY,
    things  INTEGER NOT NULL,
    bytes   INTEGER NOT NULL
);
