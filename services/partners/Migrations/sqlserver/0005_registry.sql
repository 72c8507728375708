ALTER TABLE partner ADD admission varchar(20) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_partner_admission DEFAULT 'Admitted';

ALTER TABLE partner ADD admission_reason nvarchar(500) NULL;

ALTER TABLE partner ADD admission_at datetimeoffset(6) NULL;

ALTER TABLE partner ADD description nvarchar(1000) NULL;

ALTER TABLE partner ADD website nvarchar(500) NULL;

ALTER TABLE partner ADD rsin varchar(9) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE partner ADD kvk_number varchar(8) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE partner ADD tooi_uri varchar(200) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE partner ADD relations_json nvarchar(max) NOT NULL CONSTRAINT df_partner_relations DEFAULT '[]';

ALTER TABLE partner ADD members_json nvarchar(max) NOT NULL CONSTRAINT df_partner_members DEFAULT '{"codes":[]}';

ALTER TABLE partner ADD version int NOT NULL CONSTRAINT df_partner_version DEFAULT 1;

CREATE TABLE partner_contact
(
    partner_id uniqueidentifier NOT NULL CONSTRAINT fk_partner_contact_partner REFERENCES partner (id),
    purpose    varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    name       nvarchar(100)    NULL,
    email      nvarchar(254)    NOT NULL,
    telephone  nvarchar(30)     NULL,
    CONSTRAINT pk_partner_contact PRIMARY KEY (partner_id, purpose)
);

CREATE TABLE product
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_product PRIMARY KEY,
    partner_id     uniqueidentifier  NOT NULL CONSTRAINT fk_product_partner REFERENCES partner (id),
    name           nvarchar(100)     NOT NULL,
    description    nvarchar(1000)    NULL,
    website        nvarchar(500)     NULL,
    repository     nvarchar(500)     NULL,
    licence        varchar(100)      COLLATE Latin1_General_BIN2 NULL,
    hosting        varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    standards_json nvarchar(max)     NOT NULL,
    recorded_at    datetimeoffset(6) NOT NULL,
    version        int               NOT NULL
);

CREATE UNIQUE INDEX ux_product_name ON product (partner_id, name);

CREATE INDEX ix_product_recorded_at ON product (recorded_at, id);

CREATE TABLE product_version
(
    id                  uniqueidentifier  NOT NULL CONSTRAINT pk_product_version PRIMARY KEY,
    product_id          uniqueidentifier  NOT NULL CONSTRAINT fk_product_version_product REFERENCES product (id),
    label               nvarchar(50)      NOT NULL,
    in_development_from date              NULL,
    in_use_from         date              NULL,
    end_of_support_from date              NULL,
    withdrawn_from      date              NULL,
    recorded_at         datetimeoffset(6) NOT NULL,
    version             int               NOT NULL
);

CREATE UNIQUE INDEX ux_product_version_label ON product_version (product_id, label);

CREATE TABLE product_usage
(
    version_id         uniqueidentifier  NOT NULL CONSTRAINT fk_product_usage_version REFERENCES product_version (id),
    municipality_code  varchar(6)        COLLATE Latin1_General_BIN2 NOT NULL,
    id                 uniqueidentifier  NOT NULL,
    acquiring_from     date              NULL,
    planned_from       date              NULL,
    in_production_from date              NULL,
    phasing_out_from   date              NULL,
    phased_out_from    date              NULL,
    note               nvarchar(500)     NULL,
    recorded_at        datetimeoffset(6) NOT NULL,
    version            int               NOT NULL,
    CONSTRAINT pk_product_usage PRIMARY KEY (version_id, municipality_code)
);

CREATE INDEX ix_product_usage_municipality ON product_usage (municipality_code);

CREATE INDEX ix_product_usage_recorded_at ON product_usage (recorded_at, id);
