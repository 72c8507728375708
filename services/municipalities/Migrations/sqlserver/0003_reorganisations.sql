CREATE TABLE reorganisation
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_reorganisation PRIMARY KEY NONCLUSTERED,
    effective_date date              NOT NULL,
    kind           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    recorded_at    datetimeoffset(6) NOT NULL,
    took_effect_at datetimeoffset(6) NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_reorganisation_effective_date ON reorganisation (effective_date, id);

CREATE TABLE municipality_period
(
    code            char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    valid_from      date             NOT NULL,
    valid_to        date             NULL,
    municipality_id uniqueidentifier NOT NULL,
    name            nvarchar(100)    NOT NULL,
    sort_name       nvarchar(200)    COLLATE Latin1_General_BIN2 NOT NULL,
    folded          nvarchar(400)    COLLATE Latin1_General_BIN2 NOT NULL,
    province        nvarchar(50)     NOT NULL,
    begun_by        uniqueidentifier NULL,
    ended_by        uniqueidentifier NULL,
    CONSTRAINT pk_municipality_period PRIMARY KEY (code, valid_from),
    CONSTRAINT fk_municipality_period_municipality FOREIGN KEY (code) REFERENCES municipality (code),
    CONSTRAINT fk_municipality_period_begun_by FOREIGN KEY (begun_by) REFERENCES reorganisation (id),
    CONSTRAINT fk_municipality_period_ended_by FOREIGN KEY (ended_by) REFERENCES reorganisation (id)
);

CREATE INDEX ix_municipality_period_municipality ON municipality_period (municipality_id, valid_from);

CREATE INDEX ix_municipality_period_sort_name ON municipality_period (sort_name, code);

CREATE INDEX ix_municipality_period_begun_by ON municipality_period (begun_by);

CREATE INDEX ix_municipality_period_ended_by ON municipality_period (ended_by);

CREATE TABLE succession
(
    reorganisation_id uniqueidentifier NOT NULL,
    code              char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    successor_code    char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    share_hundredths  int              NULL,
    CONSTRAINT pk_succession PRIMARY KEY (code, successor_code),
    CONSTRAINT fk_succession_reorganisation FOREIGN KEY (reorganisation_id) REFERENCES reorganisation (id),
    CONSTRAINT fk_succession_municipality FOREIGN KEY (code) REFERENCES municipality (code),
    CONSTRAINT fk_succession_successor FOREIGN KEY (successor_code) REFERENCES municipality (code)
);

CREATE INDEX ix_succession_successor ON succession (successor_code);

CREATE INDEX ix_succession_reorganisation ON succession (reorganisation_id);
