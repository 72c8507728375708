CREATE TABLE initiative
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_initiative PRIMARY KEY NONCLUSTERED,
    need_id        uniqueidentifier  NOT NULL CONSTRAINT fk_initiative_need REFERENCES need (id),
    status         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    title          nvarchar(200)     NOT NULL,
    track          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    proven_at      char(6)           COLLATE Latin1_General_BIN2 NULL CONSTRAINT fk_initiative_proven_at REFERENCES municipality (code),
    societal_goal  nvarchar(2000)    NOT NULL,
    benefit_hours  bigint            NOT NULL,
    benefit_cents  bigint            NOT NULL,
    one_off_cents  bigint            NOT NULL,
    yearly_cents   bigint            NOT NULL,
    started_at     datetimeoffset(6) NOT NULL,
    version        int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_initiative_started_at ON initiative (started_at, id);

CREATE INDEX ix_initiative_status ON initiative (status, started_at, id);

CREATE INDEX ix_initiative_need ON initiative (need_id);

CREATE TABLE initiative_owner
(
    initiative_id     uniqueidentifier NOT NULL CONSTRAINT fk_initiative_owner_initiative REFERENCES initiative (id),
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_initiative_owner_municipality REFERENCES municipality (code),
    leads             bit              NOT NULL,
    CONSTRAINT pk_initiative_owner PRIMARY KEY (initiative_id, municipality_code)
);
