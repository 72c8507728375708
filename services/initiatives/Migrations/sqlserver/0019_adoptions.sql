CREATE TABLE partnership
(
    id   uniqueidentifier NOT NULL CONSTRAINT pk_partnership PRIMARY KEY NONCLUSTERED,
    name nvarchar(400)    NOT NULL
);

CREATE TABLE partnership_member
(
    partnership_id    uniqueidentifier NOT NULL CONSTRAINT fk_partnership_member_partnership REFERENCES partnership (id),
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_partnership_member PRIMARY KEY (partnership_id, municipality_code)
);

CREATE TABLE adoption
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_adoption PRIMARY KEY NONCLUSTERED,
    facility_id       uniqueidentifier  NOT NULL CONSTRAINT fk_adoption_facility REFERENCES facility (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_adoption_municipality REFERENCES municipality (code),
    state             varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    since             date              NULL,
    origin            varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    live_on           date              NULL,
    planned_live_on   date              NULL,
    replaces          nvarchar(500)     NULL,
    partnership_id    uniqueidentifier  NULL CONSTRAINT fk_adoption_partnership REFERENCES partnership (id),
    on_its_own        bit               NOT NULL,
    checklist_json    nvarchar(max)     NOT NULL,
    recorded_at       datetimeoffset(6) NOT NULL,
    version           int               NOT NULL
);

CREATE UNIQUE INDEX ix_adoption_facility ON adoption (facility_id, municipality_code);

CREATE UNIQUE CLUSTERED INDEX ix_adoption_recorded_at ON adoption (recorded_at, id);

CREATE INDEX ix_adoption_facility_recorded_at ON adoption (facility_id, recorded_at, id);

CREATE INDEX ix_adoption_municipality ON adoption (municipality_code, recorded_at, id);

CREATE TABLE adoption_step
(
    facility_id       uniqueidentifier  NOT NULL CONSTRAINT fk_adoption_step_facility REFERENCES facility (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_adoption_step_municipality REFERENCES municipality (code),
    number            int               NOT NULL,
    state             varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    since             date              NOT NULL,
    origin            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    partnership_id    uniqueidentifier  NULL,
    reason            nvarchar(2000)    NULL,
    recorded_for      char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    recorded_at       datetimeoffset(6) NOT NULL,
    taken_back_at     datetimeoffset(6) NULL,
    counts_until      date              NULL,
    CONSTRAINT pk_adoption_step PRIMARY KEY (facility_id, municipality_code, number)
);

CREATE INDEX ix_adoption_step_municipality ON adoption_step (municipality_code);

CREATE TABLE followed_usage
(
    version_id        uniqueidentifier NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    counts_for        char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    product_id        uniqueidentifier NOT NULL,
    status            varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    since             date             NOT NULL,
    coming_json       nvarchar(max)    NOT NULL CONSTRAINT df_followed_usage_coming_json DEFAULT '{"items":[]}',
    next_on           date             NULL,
    CONSTRAINT pk_followed_usage PRIMARY KEY (version_id, municipality_code)
);

CREATE INDEX ix_followed_usage_product ON followed_usage (product_id, counts_for);

CREATE INDEX ix_followed_usage_counts_for ON followed_usage (counts_for);

CREATE INDEX ix_followed_usage_next_on ON followed_usage (next_on);
