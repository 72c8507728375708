CREATE TABLE mandate
(
    id           TEXT    NOT NULL PRIMARY KEY,
    municipality TEXT    NOT NULL,
    office       TEXT    NOT NULL,
    partner_id   TEXT    NOT NULL,
    scopes       TEXT    NOT NULL,
    ends_at      TEXT    NOT NULL,
    revoked_at   TEXT    NULL,
    version      INTEGER NOT NULL,
    created_at   TEXT    NOT NULL,
    created_by   TEXT    NOT NULL
);

CREATE INDEX ix_mandate_partner_id ON mandate (partner_id, municipality);

CREATE INDEX ix_mandate_municipality ON mandate (municipality);
