CREATE TABLE thing
(
    id       uniqueidentifier  NOT NULL CONSTRAINT pk_thing PRIMARY KEY NONCLUSTERED,
    title    nvarchar(200)     NOT NULL,
    made_at  datetimeoffset(6) NOT NULL,
    version  int               NOT NULL
);
