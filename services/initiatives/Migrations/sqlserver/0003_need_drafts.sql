CREATE TABLE need_draft
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_need_draft PRIMARY KEY NONCLUSTERED,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_need_draft_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    title             nvarchar(200)     NOT NULL,
    description       nvarchar(4000)    NOT NULL,
    tags_json         nvarchar(max)     NOT NULL,
    drafted_at        datetimeoffset(6) NOT NULL,
    saved_at          datetimeoffset(6) NOT NULL,
    version           int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_need_draft_municipality ON need_draft (municipality_code, drafted_at, id);
