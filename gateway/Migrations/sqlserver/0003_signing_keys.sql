CREATE TABLE signing_key
(
    number     int               NOT NULL CONSTRAINT pk_signing_key PRIMARY KEY,
    kid        varchar(64)       COLLATE Latin1_General_BIN2 NOT NULL,
    sealed_key varbinary(1000)   NOT NULL,
    signs_from datetimeoffset(6) NOT NULL,
    created_at datetimeoffset(6) NOT NULL
);
