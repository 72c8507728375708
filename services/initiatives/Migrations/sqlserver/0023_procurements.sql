CREATE TABLE procurement
(
    id                    uniqueidentifier  NOT NULL CONSTRAINT pk_procurement PRIMARY KEY NONCLUSTERED,
    facility_id           uniqueidentifier  NOT NULL CONSTRAINT fk_procurement_facility REFERENCES facility (id),
    title                 nvarchar(200)     NOT NULL,
    procurement_procedure varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    form                  varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    lead_municipality     char(6)           COLLATE Latin1_General_BIN2 NULL
        CONSTRAINT fk_procurement_lead REFERENCES municipality (code),
    lead_organisation     nvarchar(200)     NULL,
    announcement_on       date              NOT NULL,
    closing_on            date              NOT NULL,
    award_on              date              NOT NULL,
    contract_from         date              NOT NULL,
    contract_until        date              NOT NULL,
    entry_moments_json    nvarchar(max)     NOT NULL,
    binding               nvarchar(4000)    NOT NULL,
    estimated_cents       bigint            NULL,
    state                 varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    announced_on          date              NULL,
    reference             nvarchar(50)      NULL,
    awarded_on            date              NULL,
    awarded_to            nvarchar(500)     NULL,
    cancel_reason         nvarchar(2000)    NULL,
    planned_at            datetimeoffset(6) NOT NULL,
    changed_at            datetimeoffset(6) NOT NULL,
    version               int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_procurement_planned_at ON procurement (planned_at, id);

CREATE INDEX ix_procurement_facility ON procurement (facility_id, planned_at, id);

CREATE INDEX ix_procurement_state ON procurement (state, planned_at, id);

CREATE INDEX ix_procurement_lead ON procurement (lead_municipality);

CREATE TABLE participation
(
    procurement_id    uniqueidentifier  NOT NULL CONSTRAINT fk_participation_procurement REFERENCES procurement (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_participation_municipality REFERENCES municipality (code),
    entry_moment      date              NOT NULL,
    registered_at     datetimeoffset(6) NOT NULL,
    taken_back_at     datetimeoffset(6) NULL,
    version           int               NOT NULL,
    CONSTRAINT pk_participation PRIMARY KEY (procurement_id, municipality_code)
);

CREATE INDEX ix_participation_municipality ON participation (municipality_code);

CREATE TABLE near_entry_moment
(
    procurement_id uniqueidentifier  NOT NULL CONSTRAINT fk_near_entry_moment_procurement REFERENCES procurement (id),
    entry_moment   date              NOT NULL,
    told_at        datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_near_entry_moment PRIMARY KEY (procurement_id, entry_moment)
);
