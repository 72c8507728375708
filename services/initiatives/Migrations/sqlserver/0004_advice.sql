CREATE TABLE advice
(
    id            uniqueidentifier  NOT NULL CONSTRAINT pk_advice PRIMARY KEY NONCLUSTERED,
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_advice_initiative REFERENCES initiative (id),
    verdict       varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    reason        nvarchar(2000)    NOT NULL,
    given_by      nvarchar(200)     NOT NULL,
    given_at      datetimeoffset(6) NOT NULL
);

CREATE CLUSTERED INDEX ix_advice_initiative ON advice (initiative_id, given_at);
