CREATE TABLE facility
(
    id                 TEXT    NOT NULL PRIMARY KEY,
    initiative_id      TEXT    NULL REFERENCES initiative (id),
    source             TEXT    NULL,
    name               TEXT    NOT NULL,
    sort_name          TEXT    NOT NULL,
    description        TEXT    NOT NULL,
    folded             TEXT    NOT NULL,
    kind               TEXT    NOT NULL,
    owner_organisation TEXT    NOT NULL,
    phase              TEXT    NOT NULL,
    yearly_cents       INTEGER NULL,
    links_json         TEXT    NOT NULL,
    checklist_json     TEXT    NOT NULL,
    binding_level      TEXT    NULL,
    retired_on         TEXT    NULL,
    what_follows       TEXT    NULL,
    successor_id       TEXT    NULL REFERENCES facility (id),
    paid_until         TEXT    NULL,
    added_at           TEXT    NOT NULL,
    version            INTEGER NOT NULL,
    components_json    TEXT    NOT NULL DEFAULT '{"items":[]}',
    phase_before       TEXT    NULL
);

CREATE UNIQUE INDEX ix_facility_sort_name ON facility (sort_name, id);

CREATE INDEX ix_facility_initiative ON facility (initiative_id);

CREATE TABLE binding_decision
(
    facility_id          TEXT    NOT NULL REFERENCES facility (id),
    number               INTEGER NOT NULL,
    level                TEXT    NOT NULL,
    authority            TEXT    NOT NULL,
    decided_on           TEXT    NOT NULL,
    source               TEXT    NOT NULL,
    advised_on           TEXT    NULL,
    consultation_item_id TEXT    NULL,
    consultation_source  TEXT    NULL,
    recorded_at          TEXT    NOT NULL,
    annulled_at          TEXT    NULL,
    annulment_reason     TEXT    NULL,
    PRIMARY KEY (facility_id, number)
);

CREATE TABLE adopted_item
(
    item_id       TEXT NOT NULL PRIMARY KEY,
    title         TEXT NOT NULL,
    decided_on    TEXT NOT NULL,
    initiative_id TEXT NULL
);

CREATE TABLE product
(
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE facility_product
(
    facility_id TEXT NOT NULL REFERENCES facility (id),
    product_id  TEXT NOT NULL REFERENCES product (id),
    PRIMARY KEY (facility_id, product_id)
);

CREATE INDEX ix_facility_product_product ON facility_product (product_id);
