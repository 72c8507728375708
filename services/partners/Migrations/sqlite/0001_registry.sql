CREATE TABLE partner
(
    id               TEXT    NOT NULL PRIMARY KEY,
    name             TEXT    NOT NULL,
    sort_name        TEXT    NOT NULL,
    folded           TEXT    NOT NULL,
    kind             TEXT    NOT NULL,
    oin              TEXT    NULL,
    registered_at    TEXT    NOT NULL,
    admission        TEXT    NOT NULL,
    admission_reason TEXT    NULL,
    admission_at     TEXT    NULL,
    description      TEXT    NULL,
    website          TEXT    NULL,
    rsin             TEXT    NULL,
    kvk_number       TEXT    NULL,
    tooi_uri         TEXT    NULL,
    relations_json   TEXT    NOT NULL,
    members_json     TEXT    NOT NULL,
    contacts_version INTEGER NOT NULL DEFAULT 0,
    version          INTEGER NOT NULL
);

CREATE INDEX ix_partner_sort_name ON partner (sort_name, id);

CREATE INDEX ix_partner_registered_at ON partner (registered_at, id);

CREATE UNIQUE INDEX ux_partner_oin ON partner (oin) WHERE oin IS NOT NULL;
