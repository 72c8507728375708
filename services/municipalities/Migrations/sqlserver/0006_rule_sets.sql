CREATE TABLE rule_set
(
    name         varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    version      int               NOT NULL,
    content_json nvarchar(max)     NOT NULL,
    recorded_at  datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_rule_set PRIMARY KEY (name, version)
);
