CREATE TABLE effect
(
    seq      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    source   TEXT    NOT NULL,
    position INTEGER NOT NULL,
    subject  TEXT    NOT NULL,
    number   INTEGER NOT NULL
);
