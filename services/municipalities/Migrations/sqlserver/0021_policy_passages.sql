CREATE TABLE policy_passage
(
    id                uniqueidentifier NOT NULL CONSTRAINT pk_policy_passage PRIMARY KEY NONCLUSTERED,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    version           int              NOT NULL,
    CONSTRAINT fk_policy_passage_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code)
);

CREATE UNIQUE CLUSTERED INDEX ix_policy_passage_municipality ON policy_passage (municipality_code, id);

CREATE TABLE policy_passage_version
(
    passage_id  uniqueidentifier  NOT NULL,
    version     int               NOT NULL,
    title       nvarchar(200)     NOT NULL,
    period_from int               NOT NULL,
    period_to   int               NOT NULL,
    parts_json  nvarchar(max)     NOT NULL,
    saved_at    datetimeoffset(6) NOT NULL,
    saved_by    nvarchar(200)     NOT NULL,
    CONSTRAINT pk_policy_passage_version PRIMARY KEY (passage_id, version),
    CONSTRAINT fk_policy_passage_version FOREIGN KEY (passage_id) REFERENCES policy_passage (id)
);
