CREATE TABLE facility
(
    id                 uniqueidentifier  NOT NULL CONSTRAINT pk_facility PRIMARY KEY NONCLUSTERED,
    initiative_id      uniqueidentifier  NULL CONSTRAINT fk_facility_initiative REFERENCES initiative (id),
    source             nvarchar(500)     NULL,
    name               nvarchar(200)     NOT NULL,
    sort_name          nvarchar(400)     COLLATE Latin1_General_BIN2 NOT NULL,
    description        nvarchar(4000)    NOT NULL,
    folded             nvarchar(max)     COLLATE Latin1_General_BIN2 NOT NULL,
    kind               varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    owner_organisation nvarchar(200)     NOT NULL,
    phase              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    yearly_cents       bigint            NULL,
    links_json         nvarchar(max)     NOT NULL,
    checklist_json     nvarchar(max)     NOT NULL,
    binding_level      varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    retired_on         date              NULL,
    what_follows       nvarchar(2000)    NULL,
    successor_id       uniqueidentifier  NULL CONSTRAINT fk_facility_successor REFERENCES facility (id),
    paid_until         date              NULL,
    added_at           datetimeoffset(6) NOT NULL,
    version            int               NOT NULL,
    components_json    nvarchar(max)     NOT NULL CONSTRAINT df_facility_components DEFAULT '{"items":[]}',
    phase_before       nvarchar(20)      NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_facility_sort_name ON facility (sort_name, id);

CREATE INDEX ix_facility_initiative ON facility (initiative_id);

CREATE TABLE binding_decision
(
    facility_id          uniqueidentifier  NOT NULL CONSTRAINT fk_binding_decision_facility REFERENCES facility (id),
    number               int               NOT NULL,
    level                varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    authority            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    decided_on           date              NOT NULL,
    source               nvarchar(500)     NOT NULL,
    advised_on           date              NULL,
    consultation_item_id uniqueidentifier  NULL,
    consultation_source  nvarchar(500)     NULL,
    recorded_at          datetimeoffset(6) NOT NULL,
    annulled_at          datetimeoffset(6) NULL,
    annulment_reason     nvarchar(2000)    NULL,
    CONSTRAINT pk_binding_decision PRIMARY KEY (facility_id, number)
);

CREATE TABLE adopted_item
(
    item_id       uniqueidentifier NOT NULL CONSTRAINT pk_adopted_item PRIMARY KEY NONCLUSTERED,
    title         nvarchar(400)    NOT NULL,
    decided_on    date             NOT NULL,
    initiative_id uniqueidentifier NULL
);

CREATE TABLE product
(
    id   uniqueidentifier NOT NULL CONSTRAINT pk_product PRIMARY KEY NONCLUSTERED,
    name nvarchar(400)    NOT NULL
);

CREATE TABLE facility_product
(
    facility_id uniqueidentifier NOT NULL CONSTRAINT fk_facility_product_facility REFERENCES facility (id),
    product_id  uniqueidentifier NOT NULL CONSTRAINT fk_facility_product_product REFERENCES product (id),
    CONSTRAINT pk_facility_product PRIMARY KEY (facility_id, product_id)
);

CREATE INDEX ix_facility_product_product ON facility_product (product_id);
