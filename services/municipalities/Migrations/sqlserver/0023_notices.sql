CREATE TABLE notice
(
    notice_id         uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    kind              varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    subject_id        uniqueidentifier  NULL,
    title             nvarchar(200)     NULL,
    given_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_notice PRIMARY KEY (notice_id, municipality_code)
);

CREATE INDEX ix_notice_municipality ON notice (municipality_code, given_at);

CREATE INDEX ix_notice_given ON notice (given_at);
