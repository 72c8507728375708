CREATE TABLE product
(
    id             TEXT    NOT NULL PRIMARY KEY,
    partner_id     TEXT    NOT NULL REFERENCES partner (id),
    name           TEXT    NOT NULL,
    folded         TEXT    NOT NULL,
    description    TEXT    NULL,
    website        TEXT    NULL,
    repository     TEXT    NULL,
    licence        TEXT    NULL,
    hosting        TEXT    NULL,
    standards_json TEXT    NOT NULL,
    recorded_at    TEXT    NOT NULL,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_product_recorded_at ON product (recorded_at, id);

CREATE UNIQUE INDEX ux_product_name ON product (partner_id, name);
