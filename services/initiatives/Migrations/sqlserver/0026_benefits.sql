CREATE TABLE benefit
(
    id              uniqueidentifier  NOT NULL CONSTRAINT pk_benefit PRIMARY KEY NONCLUSTERED,
    initiative_id   uniqueidentifier  NOT NULL CONSTRAINT fk_benefit_initiative REFERENCES initiative (id),
    kind            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    description     nvarchar(500)     NOT NULL,
    unit            nvarchar(50)      NULL,
    gains           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    baseline_value  bigint            NULL,
    baseline_on     date              NULL,
    baseline_method nvarchar(500)     NULL,
    expected_json   nvarchar(max)     NOT NULL,
    last_year       int               NULL,
    end_reason      nvarchar(2000)    NULL,
    recorded_at     datetimeoffset(6) NOT NULL,
    version         int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_benefit_recorded_at ON benefit (recorded_at, id);

CREATE INDEX ix_benefit_initiative ON benefit (initiative_id, recorded_at, id);

CREATE TABLE benefit_version
(
    benefit_id        uniqueidentifier  NOT NULL CONSTRAINT fk_benefit_version_benefit REFERENCES benefit (id),
    version           int               NOT NULL,
    benefit_json      nvarchar(max)     NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_benefit_version_municipality REFERENCES municipality (code),
    saved_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_benefit_version PRIMARY KEY (benefit_id, version)
);

CREATE TABLE realisation
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_realisation PRIMARY KEY NONCLUSTERED,
    benefit_id        uniqueidentifier  NOT NULL CONSTRAINT fk_realisation_benefit REFERENCES benefit (id),
    year              int               NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NULL
        CONSTRAINT fk_realisation_municipality REFERENCES municipality (code),
    recorded_for      char(6)           COLLATE Latin1_General_BIN2 NULL,
    value             bigint            NOT NULL,
    measured_by       nvarchar(200)     NOT NULL,
    method            nvarchar(500)     NOT NULL,
    evidence          nvarchar(500)     NULL,
    measured_on       date              NOT NULL,
    recorded_at       datetimeoffset(6) NOT NULL,
    taken_back_at     datetimeoffset(6) NULL,
    taken_back_reason nvarchar(2000)    NULL,
    version           int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_realisation_recorded_at ON realisation (recorded_at, id);

CREATE INDEX ix_realisation_benefit ON realisation (benefit_id, recorded_at, id);

CREATE INDEX ix_realisation_municipality ON realisation (municipality_code, recorded_at, id);

CREATE TABLE realisation_version
(
    realisation_id    uniqueidentifier  NOT NULL CONSTRAINT fk_realisation_version_realisation REFERENCES realisation (id),
    version           int               NOT NULL,
    value             bigint            NOT NULL,
    measured_by       nvarchar(200)     NOT NULL,
    method            nvarchar(500)     NOT NULL,
    evidence          nvarchar(500)     NULL,
    measured_on       date              NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    saved_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_realisation_version PRIMARY KEY (realisation_id, version)
);

CREATE TABLE benefit_rate
(
    kind    varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    year    int               NOT NULL,
    cents   bigint            NOT NULL,
    source  nvarchar(500)     NOT NULL,
    set_at  datetimeoffset(6) NOT NULL,
    version int               NOT NULL,
    CONSTRAINT pk_benefit_rate PRIMARY KEY (kind, year)
);
