CREATE TABLE explanation
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_explanation PRIMARY KEY NONCLUSTERED,
    facility_id       uniqueidentifier  NOT NULL CONSTRAINT fk_explanation_facility REFERENCES facility (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_explanation_municipality REFERENCES municipality (code),
    reason            nvarchar(4000)    NOT NULL,
    owner             varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    review_on         date              NOT NULL,
    explained_at      datetimeoffset(6) NOT NULL,
    ended_at          datetimeoffset(6) NULL,
    lapsed            bit               NOT NULL,
    version           int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_explanation_explained_at ON explanation (explained_at, id);

CREATE INDEX ix_explanation_facility ON explanation (facility_id, municipality_code, ended_at);

CREATE INDEX ix_explanation_municipality ON explanation (municipality_code);

CREATE INDEX ix_explanation_review_on ON explanation (ended_at, review_on);
