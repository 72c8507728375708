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
    code            char(6)          COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_municipality_period_municipality REFERENCES municipality (code),
    valid_from      date             NOT NULL,
    valid_to        date             NULL,
    municipality_id uniqueidentifier NOT NULL,
    name            nvarchar(100)    NOT NULL,
    province        nvarchar(50)     NOT NULL,
    begun_by        uniqueidentifier NULL CONSTRAINT fk_municipality_period_begun_by REFERENCES reorganisation (id),
    ended_by        uniqueidentifier NULL CONSTRAINT fk_municipality_period_ended_by REFERENCES reorganisation (id),
    CONSTRAINT pk_municipality_period PRIMARY KEY (code, valid_from)
);

CREATE INDEX ix_municipality_period_municipality ON municipality_period (municipality_id, valid_from);

CREATE INDEX ix_municipality_period_begun_by ON municipality_period (begun_by);

CREATE INDEX ix_municipality_period_ended_by ON municipality_period (ended_by);

CREATE TABLE succession
(
    reorganisation_id uniqueidentifier NOT NULL CONSTRAINT fk_succession_reorganisation REFERENCES reorganisation (id),
    code              char(6)          COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_succession_municipality REFERENCES municipality (code),
    successor_code    char(6)          COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_succession_successor REFERENCES municipality (code),
    share_hundredths  int              NULL,
    CONSTRAINT pk_succession PRIMARY KEY (code, successor_code)
);

CREATE INDEX ix_succession_successor ON succession (successor_code);

CREATE INDEX ix_succession_reorganisation ON succession (reorganisation_id);

CREATE TABLE municipality_identifiers
(
    code       char(6)     COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality_identifiers PRIMARY KEY CONSTRAINT fk_municipality_identifiers REFERENCES municipality (code),
    oin        varchar(20) COLLATE Latin1_General_BIN2 NULL,
    rsin       char(9)     COLLATE Latin1_General_BIN2 NULL,
    kvk_number char(8)     COLLATE Latin1_General_BIN2 NULL,
    version    int         NOT NULL
);
