CREATE TABLE adoption_call
(
    id               TEXT    NOT NULL PRIMARY KEY,
    facility_id      TEXT    NOT NULL REFERENCES facility (id),
    call_text        TEXT    NOT NULL,
    answer_by        TEXT    NOT NULL,
    region           TEXT    NULL,
    inhabitants_from INTEGER NULL,
    inhabitants_to   INTEGER NULL,
    product_id       TEXT    NULL,
    called_at        TEXT    NOT NULL,
    ended_at         TEXT    NULL,
    end_reason       TEXT    NULL,
    version          INTEGER NOT NULL
);

CREATE INDEX ix_adoption_call_called_at ON adoption_call (called_at, id);

CREATE INDEX ix_adoption_call_facility ON adoption_call (facility_id, called_at, id);

CREATE TABLE called_municipality
(
    call_id           TEXT    NOT NULL REFERENCES adoption_call (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    answer            TEXT    NULL,
    reason            TEXT    NULL,
    later_from        TEXT    NULL,
    answered_at       TEXT    NULL,
    version           INTEGER NOT NULL,
    step              INTEGER NULL,
    PRIMARY KEY (call_id, municipality_code)
);

CREATE INDEX ix_called_municipality_municipality ON called_municipality (municipality_code);
