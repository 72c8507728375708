CREATE TABLE stored
(
    owner   varchar(100) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_stored PRIMARY KEY,
    things  bigint       NOT NULL,
    bytes   bigint       NOT NULL
);
