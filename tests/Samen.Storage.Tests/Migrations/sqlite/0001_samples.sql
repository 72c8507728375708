CREATE TABLE sample
(
    id        TEXT    NOT NULL PRIMARY KEY,
    name      TEXT    NULL,
    at        TEXT    NULL,
    day       TEXT    NULL,
    amount    INTEGER NULL,
    yes       INTEGER NULL,
    other_id  TEXT    NULL
);

CREATE TABLE counter
(
    name    TEXT    NOT NULL PRIMARY KEY,
    value   INTEGER NOT NULL,
    version INTEGER NOT NULL
);
