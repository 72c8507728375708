CREATE TABLE plan_change
(
    initiative_id TEXT    NOT NULL REFERENCES endorsement (initiative_id),
    number        INTEGER NOT NULL,
    gate_id       TEXT    NOT NULL,
    plan_version  INTEGER NOT NULL,
    decided_on    TEXT    NOT NULL,
    one_off_cents INTEGER NOT NULL,
    yearly_cents  INTEGER NOT NULL,
    costs_json    TEXT    NOT NULL,
    annulled_at   TEXT    NULL,
    PRIMARY KEY (initiative_id, number)
);
