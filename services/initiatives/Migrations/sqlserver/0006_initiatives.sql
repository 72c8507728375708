CREATE TABLE initiative
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_initiative PRIMARY KEY NONCLUSTERED,
    need_id           uniqueidentifier  NOT NULL CONSTRAINT fk_initiative_need REFERENCES need (id),
    status            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    title             nvarchar(200)     NOT NULL,
    sort_title        nvarchar(200)     COLLATE Latin1_General_BIN2 NOT NULL,
    track             varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    proven_at         char(6)           COLLATE Latin1_General_BIN2 NULL
        CONSTRAINT fk_initiative_proven_at REFERENCES municipality (code),
    societal_goal     nvarchar(2000)    NOT NULL,
    benefit_hours     bigint            NOT NULL,
    benefit_cents     bigint            NOT NULL,
    one_off_cents     bigint            NOT NULL,
    yearly_cents      bigint            NOT NULL,
    started_at        datetimeoffset(6) NOT NULL,
    version           int               NOT NULL,
    details_json      nvarchar(max)     NOT NULL CONSTRAINT df_initiative_details_json DEFAULT '{}',
    plan_version      int               NOT NULL CONSTRAINT df_initiative_plan_version DEFAULT 1,
    folded            nvarchar(max)     COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_initiative_folded DEFAULT '',
    submitted_at      datetimeoffset(6) NULL,
    withdrawal_reason nvarchar(2000)    NULL,
    phase             varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    phase_since       datetimeoffset(6) NULL,
    phase_ends_on     date              NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_initiative_started_at ON initiative (started_at, id);

CREATE INDEX ix_initiative_status ON initiative (status, started_at, id);

CREATE INDEX ix_initiative_need ON initiative (need_id);

CREATE INDEX ix_initiative_phase ON initiative (phase, started_at, id);

CREATE INDEX ix_initiative_phase_ends_on ON initiative (phase_ends_on, id);

CREATE INDEX ix_initiative_phase_since ON initiative (phase, phase_since, phase_ends_on);

CREATE INDEX ix_initiative_sort_title ON initiative (sort_title, id);

CREATE INDEX ix_initiative_one_off_cents ON initiative (one_off_cents, id);

CREATE INDEX ix_initiative_yearly_cents ON initiative (yearly_cents, id);
