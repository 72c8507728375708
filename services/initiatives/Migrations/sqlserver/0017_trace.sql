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
    source                                nvarchar(300)     NULL,
    missed_json                           nvarchar(max)     NULL
);

CREATE INDEX ix_trace_decision_assembly ON trace_decision (assembly_id);

CREATE TABLE trace_step
(
    initiative_id uniqueidentifier  NOT NULL,
    position      bigint            NOT NULL,
    item_id       uniqueidentifier  NOT NULL,
    step          varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
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

CREATE TABLE path_median
(
    step        varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_path_median PRIMARY KEY,
    initiatives int               NOT NULL,
    below       int               NOT NULL,
    middle      int               NOT NULL,
    above       int               NOT NULL,
    measured_at datetimeoffset(6) NOT NULL
);
