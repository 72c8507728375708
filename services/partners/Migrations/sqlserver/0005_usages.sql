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
    CONSTRAINT pk_product_usage PRIMARY KEY NONCLUSTERED (version_id, municipality_code)
);

CREATE INDEX ix_product_usage_municipality ON product_usage (municipality_code);

CREATE UNIQUE CLUSTERED INDEX ix_product_usage_recorded_at ON product_usage (recorded_at, id);
