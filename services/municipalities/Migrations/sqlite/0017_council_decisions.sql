CREATE TABLE council_decision
(
    id                TEXT    NOT NULL PRIMARY KEY,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    kind              TEXT    NOT NULL,
    status            TEXT    NOT NULL,
    decided_on        TEXT    NOT NULL,
    title             TEXT    NOT NULL,
    text              TEXT    NOT NULL,
    item_id           TEXT    NULL REFERENCES agenda_item (id),
    subject           TEXT    NOT NULL,
    subject_reason    TEXT    NOT NULL,
    meeting_kind      TEXT    NOT NULL,
    without_vote      INTEGER NOT NULL,
    votes_for         INTEGER NULL,
    votes_against     INTEGER NULL,
    took_part         INTEGER NULL,
    sitting_members   INTEGER NULL,
    must_abstain      INTEGER NULL,
    seats             INTEGER NULL,
    outcome           TEXT    NULL,
    owner_role        TEXT    NULL,
    due_date          TEXT    NULL,
    settled_on        TEXT    NULL,
    recorded_at       TEXT    NULL,
    withdrawal_reason TEXT    NULL,
    corrections       INTEGER NOT NULL,
    version           INTEGER NOT NULL
);

CREATE INDEX ix_council_decision_municipality ON council_decision (municipality_code, decided_on, id);

CREATE INDEX ix_council_decision_item ON council_decision (item_id);

CREATE TABLE council_correction
(
    decision_id   TEXT    NOT NULL REFERENCES council_decision (id),
    number        INTEGER NOT NULL,
    replaced_json TEXT    NOT NULL,
    reason        TEXT    NOT NULL,
    replaced_at   TEXT    NOT NULL,
    replaced_by   TEXT    NOT NULL,
    PRIMARY KEY (decision_id, number)
);
