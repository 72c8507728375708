CREATE TABLE signing_key
(
    number     int               NOT NULL CONSTRAINT pk_signing_key PRIMARY KEY,
    kid        varchar(64)       COLLATE Latin1_General_BIN2 NOT NULL,
    sealed_key varbinary(1000)   NOT NULL,
    signs_from datetimeoffset(6) NOT NULL,
    created_at datetimeoffset(6) NOT NULL
);

CREATE TABLE data_protection_key
(
    id            uniqueidentifier  NOT NULL CONSTRAINT pk_data_protection_key PRIMARY KEY NONCLUSTERED,
    friendly_name nvarchar(200)     NOT NULL,
    sealed_xml    varbinary(max)    NOT NULL,
    stored_at     datetimeoffset(6) NOT NULL
);
