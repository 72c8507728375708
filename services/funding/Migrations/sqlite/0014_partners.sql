CREATE TABLE partner
(
    id        TEXT    NOT NULL PRIMARY KEY,
    name      TEXT    NOT NULL,
    admission TEXT    NOT NULL
);
