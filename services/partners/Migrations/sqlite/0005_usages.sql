CREATE TABLE product_usage
(
    version_id         TEXT    NOT NULL REFERENCES product_version (id),
    municipality_code  TEXT    NOT NULL,
    id                 TEXT    NOT NULL,
    acquiring_from     TEXT    NULL,
    planned_from       TEXT    NULL,
    in_production_from TEXT    NULL,
    phasing_out_from   TEXT    NULL,
    phased_out_from    TEXT    NULL,
    note               TEXT    NULL,
    recorded_at        TEXT    NOT NULL,
    version            INTEGER NOT NULL,
    PRIMARY KEY (version_id, municipality_code)
);

CREATE INDEX ix_product_usage_municipality ON product_usage (municipality_code);

CREATE INDEX ix_product_usage_recorded_at ON product_usage (recorded_at, id);
