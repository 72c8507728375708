CREATE TABLE initiative_term
(
    initiative_id     uniqueidentifier NOT NULL,
    kind              varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    due_on            date             NOT NULL,
    title             nvarchar(200)    NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    path              nvarchar(200)    NOT NULL,
    CONSTRAINT pk_initiative_term PRIMARY KEY (initiative_id, kind, due_on)
);
