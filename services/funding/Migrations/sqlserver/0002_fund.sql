CREATE TABLE fund
(
    id          int    NOT NULL CONSTRAINT pk_fund PRIMARY KEY,
    commitments bigint NOT NULL
);

INSERT INTO fund (id, commitments) VALUES (1, 0);
