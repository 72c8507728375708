CREATE TABLE procurement
(
    id                    TEXT    NOT NULL PRIMARY KEY,
    facility_id           TEXT    NOT NULL REFERENCES facility (id),
    title                 TEXT    NOT NULL,
    procurement_procedure TEXT    NOT NULL,
    form                  TEXT    NOT NULL,
    lead_municipality     TEXT    NULL REFERENCES municipality (code),
    lead_organisation     TEXT    NULL,
    announcement_on       TEXT    NOT NULL,
    closing_on            TEXT    NOT NULL,
    award_on              TEXT    NOT NULL,
    contract_from         TEXT    NOT NULL,
    contract_until        TEXT    NOT NULL,
    entry_moments_json    TEXT    NOT NULL,
    binding               TEXT    NOT NULL,
    estimated_cents       INTEGER NULL,
    state                 TEXT    NOT NULL,
    announced_on          TEXT    NULL,
    reference             TEXT    NULL,
    awarded_on            TEXT    NULL,
    awarded_to            TEXT    NULL,
    cancel_reason         TEXT    NULL,
    planned_at            TEXT    NOT NULL,
    changed_at            TEXT    NOT NULL,
    version               INTEGER NOT NULL
);

CREATE INDEX ix_procurement_planned_at ON procurement (planned_at, id);

CREATE INDEX ix_procurement_facility ON procurement (facility_id, planned_at, id);

CREATE INDEX ix_procurement_state ON procurement (state, planned_at, id);

CREATE INDEX ix_procurement_lead ON procurement (lead_municipality);

CREATE TABLE participation
(
    procurement_id        TEXT    NOT NULL REFERENCES procurement (id),
    municipality_code     TEXT    NOT NULL REFERENCES municipality (code),
    entry_moment          TEXT    NOT NULL,
    registered_at         TEXT    NOT NULL,
    taken_back_at         TEXT    NULL,
    version               INTEGER NOT NULL,
    PRIMARY KEY (procurement_id, municipality_code)
);

CREATE INDEX ix_participation_municipality ON participation (municipality_code);

CREATE TABLE near_entry_moment
(
    procurement_id TEXT NOT NULL REFERENCES procurement (id),
    entry_moment   TEXT NOT NULL,
    told_at        TEXT NOT NULL,
    PRIMARY KEY (procurement_id, entry_moment)
);
