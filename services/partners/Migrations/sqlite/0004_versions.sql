CREATE TABLE product_version
(
    id                  TEXT    NOT NULL PRIMARY KEY,
    product_id          TEXT    NOT NULL REFERENCES product (id),
    label               TEXT    NOT NULL,
    in_development_from TEXT    NULL,
    in_use_from         TEXT    NULL,
    end_of_support_from TEXT    NULL,
    withdrawn_from      TEXT    NULL,
    recorded_at         TEXT    NOT NULL,
    version             INTEGER NOT NULL
);

CREATE UNIQUE INDEX ux_product_version_label ON product_version (product_id, label);
