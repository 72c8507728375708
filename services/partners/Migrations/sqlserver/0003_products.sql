CREATE TABLE product
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_product PRIMARY KEY NONCLUSTERED,
    partner_id     uniqueidentifier  NOT NULL CONSTRAINT fk_product_partner REFERENCES partner (id),
    name           nvarchar(100)     NOT NULL,
    folded         nvarchar(max)     COLLATE Latin1_General_BIN2 NOT NULL,
    description    nvarchar(1000)    NULL,
    website        nvarchar(500)     NULL,
    repository     nvarchar(500)     NULL,
    licence        varchar(100)      COLLATE Latin1_General_BIN2 NULL,
    hosting        varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    standards_json nvarchar(max)     NOT NULL,
    recorded_at    datetimeoffset(6) NOT NULL,
    version        int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_product_recorded_at ON product (recorded_at, id);

CREATE UNIQUE INDEX ux_product_name ON product (partner_id, name);
