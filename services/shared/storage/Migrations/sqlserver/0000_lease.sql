CREATE TABLE lease
(
    name          varchar(100) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_lease PRIMARY KEY,
    holder        varchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    epoch         bigint NOT NULL,
    expires_at_ms bigint NOT NULL,
    progress      bigint NOT NULL
);
