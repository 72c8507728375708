CREATE TABLE fund
(
    id          INTEGER NOT NULL PRIMARY KEY,
    commitments INTEGER NOT NULL
);

INSERT INTO fund (id, commitments) VALUES (1, 0);
