CREATE TABLE agenda_item
(
    id                                    uniqueidentifier  NOT NULL CONSTRAINT pk_agenda_item PRIMARY KEY NONCLUSTERED,
    initiative_id                         uniqueidentifier  NOT NULL,
    kind                                  varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    title                                 nvarchar(200)     NOT NULL,
    sort_title                            nvarchar(200)     COLLATE Latin1_General_BIN2 NOT NULL,
    text                                  nvarchar(max)     NULL,
    lead_municipality                     char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    one_off_cents                         bigint            NOT NULL,
    yearly_cents                          bigint            NOT NULL,
    status                                varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    assembly_id                           uniqueidentifier  NULL,
    number                                int               NULL,
    late                                  bit               NOT NULL,
    board_recommendation                  varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    service_delivery_board_recommendation varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    explanation                           nvarchar(2000)    NULL,
    reason                                nvarchar(2000)    NULL,
    part_of_item                          uniqueidentifier  NULL,
    follows_item                          uniqueidentifier  NULL,
    proposed_at                           datetimeoffset(6) NOT NULL,
    opened_at                             datetimeoffset(6) NULL,
    closed_at                             datetimeoffset(6) NULL,
    declared_at                           datetimeoffset(6) NULL,
    annulment_end                         datetimeoffset(6) NULL,
    rule_set_name                         varchar(40)       COLLATE Latin1_General_BIN2 NULL,
    rule_set_json                         nvarchar(max)     NULL,
    options_json                          nvarchar(max)     NULL,
    entitled_weight                       int               NULL,
    entitled_municipalities               int               NULL,
    manner                                varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    outcome                               varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    result_json                           nvarchar(2000)    NULL,
    tally_json                            nvarchar(max)     NULL,
    reported_json                         nvarchar(max)     NULL,
    proposed_decision_json                nvarchar(500)     NULL,
    ratified_by_item                      uniqueidentifier  NULL,
    ratified_at                           datetimeoffset(6) NULL,
    version                               int               NOT NULL,
    taken_over_by                         nvarchar(100)     NULL,
    fund_proposal_id                      uniqueidentifier  NULL,
    fund_proposal_kind                    varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    start_year                            int               NULL,
    CONSTRAINT fk_agenda_item_assembly FOREIGN KEY (assembly_id) REFERENCES assembly (id)
);

CREATE UNIQUE CLUSTERED INDEX ix_agenda_item_proposed_at ON agenda_item (proposed_at, id);

CREATE INDEX ix_agenda_item_sort_title ON agenda_item (sort_title, id);

CREATE INDEX ix_agenda_item_one_off_cents ON agenda_item (one_off_cents, id);

CREATE INDEX ix_agenda_item_yearly_cents ON agenda_item (yearly_cents, id);

CREATE INDEX ix_agenda_item_assembly ON agenda_item (assembly_id);

CREATE INDEX ix_agenda_item_initiative ON agenda_item (initiative_id);

CREATE INDEX ix_agenda_item_status ON agenda_item (status, declared_at);

CREATE TABLE ratification
(
    ratified_item uniqueidentifier NOT NULL CONSTRAINT pk_ratification PRIMARY KEY,
    item_id       uniqueidentifier NOT NULL,
    CONSTRAINT fk_ratification_ratified FOREIGN KEY (ratified_item) REFERENCES agenda_item (id),
    CONSTRAINT fk_ratification_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);

CREATE INDEX ix_ratification_item ON ratification (item_id);

CREATE TABLE ratification_freed
(
    ratified_item uniqueidentifier NOT NULL,
    item_id       uniqueidentifier NOT NULL,
    CONSTRAINT pk_ratification_freed PRIMARY KEY (item_id, ratified_item),
    CONSTRAINT fk_ratification_freed_ratified FOREIGN KEY (ratified_item) REFERENCES agenda_item (id),
    CONSTRAINT fk_ratification_freed_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);
