CREATE TABLE purpose
(
    purpose varchar(20) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_purpose PRIMARY KEY
);
