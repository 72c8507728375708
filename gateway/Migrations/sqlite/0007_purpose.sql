CREATE TABLE purpose
(
    purpose TEXT NOT NULL PRIMARY KEY
);
