ALTER TABLE partner ADD COLUMN admission TEXT NOT NULL DEFAULT 'Admitted';

ALTER TABLE partner ADD COLUMN admission_reason TEXT NULL;

ALTER TABLE partner ADD COLUMN admission_at TEXT NULL;

ALTER TABLE partner ADD COLUMN description TEXT NULL;

ALTER TABLE partner ADD COLUMN website TEXT NULL;

ALTER TABLE partner ADD COLUMN rsin TEXT NULL;

ALTER TABLE partner ADD COLUMN kvk_number TEXT NULL;

ALTER TABLE partner ADD COLUMN tooi_uri TEXT NULL;

ALTER TABLE partner ADD COLUMN relations_json TEXT NOT NULL DEFAULT '[]';

ALTER TABLE partner ADD COLUMN members_json TEXT NOT NULL DEFAULT '{"codes":[]}';

ALTER TABLE partner ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE partner_contact
(
    partner_id TEXT NOT NULL REFERENCES partner (id),
    purpose    TEXT NOT NULL,
    name       TEXT NULL,
    email      TEXT NOT NULL,
    telephone  TEXT NULL,
    PRIMARY KEY (partner_id, purpose)
);

CREATE TABLE product
(
    id             TEXT    NOT NULL PRIMARY KEY,
    partner_id     TEXT    NOT NULL REFERENCES partner (id),
    name           TEXT    NOT NULL,
    description    TEXT    NULL,
    website        TEXT    NULL,
    repository     TEXT    NULL,
    licence        TEXT    NULL,
    hosting        TEXT    NULL,
    standards_json TEXT    NOT NULL,
    recorded_at    TEXT    NOT NULL,
    version        INTEGER NOT NULL
);

CREATE UNIQUE INDEX ux_product_name ON product (partner_id, name);

CREATE INDEX ix_product_recorded_at ON product (recorded_at, id);

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
