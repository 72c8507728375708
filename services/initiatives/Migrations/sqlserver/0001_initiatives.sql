CREATE TABLE municipality
(
    code           char(6)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_municipality PRIMARY KEY,
    name           nvarchar(100) NOT NULL,
    reference_date date          NOT NULL,
    inhabitants    int           NOT NULL
);

CREATE TABLE need
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_need PRIMARY KEY NONCLUSTERED,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_need_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    title             nvarchar(200)     NOT NULL,
    description       nvarchar(4000)    NOT NULL,
    recorded_at       datetimeoffset(6) NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_need_recorded_at ON need (recorded_at, id);

CREATE TABLE need_signature
(
    need_id           uniqueidentifier  NOT NULL CONSTRAINT fk_need_signature_need REFERENCES need (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_need_signature_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    signed_at         datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_need_signature PRIMARY KEY (need_id, municipality_code)
);

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
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_initiative_owner_municipality REFERENCES municipality (code),
    leads             bit              NOT NULL,
    CONSTRAINT pk_initiative_owner PRIMARY KEY (initiative_id, municipality_code)
);

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

CREATE TABLE trace_decision
(
    initiative_id                         uniqueidentifier  NOT NULL CONSTRAINT pk_trace_decision PRIMARY KEY NONCLUSTERED,
    item_id                               uniqueidentifier  NOT NULL,
    last_step                             varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    assembly_id                           uniqueidentifier  NULL,
    assembly_date                         date              NULL,
    board_recommendation                  varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    service_delivery_board_recommendation varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    proposed_at                           datetimeoffset(6) NOT NULL,
    opened_at                             datetimeoffset(6) NULL,
    closed_at                             datetimeoffset(6) NULL,
    manner                                varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    outcome                               varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    is_binding                            bit               NULL,
    ratified_at                           datetimeoffset(6) NULL,
    rule_set_json                         nvarchar(max)     NULL,
    options_json                          nvarchar(max)     NULL,
    adopted_option                        nvarchar(40)      NULL,
    result_json                           nvarchar(2000)    NULL,
    source                                nvarchar(300)     NULL
);

CREATE INDEX ix_trace_decision_assembly ON trace_decision (assembly_id);

CREATE TABLE trace_step
(
    initiative_id uniqueidentifier  NOT NULL,
    position      bigint            NOT NULL,
    item_id       uniqueidentifier  NOT NULL,
    step          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    happened_at   datetimeoffset(6) NOT NULL,
    assembly_id   uniqueidentifier  NULL,
    assembly_date date              NULL,
    CONSTRAINT pk_trace_step PRIMARY KEY NONCLUSTERED (initiative_id, position)
);

CREATE TABLE trace_commitment
(
    initiative_id   uniqueidentifier  NOT NULL CONSTRAINT pk_trace_commitment PRIMARY KEY NONCLUSTERED,
    commitment_id   uniqueidentifier  NOT NULL,
    budget_year     int               NOT NULL,
    one_off_cents   bigint            NOT NULL,
    yearly_cents    bigint            NOT NULL,
    covered_cents   bigint            NOT NULL,
    uncovered_cents bigint            NOT NULL,
    booked_at       datetimeoffset(6) NOT NULL
);
