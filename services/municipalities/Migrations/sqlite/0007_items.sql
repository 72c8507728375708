CREATE TABLE agenda_item
(
    id                                    TEXT    NOT NULL PRIMARY KEY,
    initiative_id                         TEXT    NOT NULL,
    kind                                  TEXT    NOT NULL,
    title                                 TEXT    NOT NULL,
    sort_title                            TEXT    NOT NULL,
    text                                  TEXT    NULL,
    lead_municipality                     TEXT    NOT NULL,
    one_off_cents                         INTEGER NOT NULL,
    yearly_cents                          INTEGER NOT NULL,
    status                                TEXT    NOT NULL,
    assembly_id                           TEXT    NULL REFERENCES assembly (id),
    number                                INTEGER NULL,
    late                                  INTEGER NOT NULL,
    board_recommendation                  TEXT    NULL,
    service_delivery_board_recommendation TEXT    NULL,
    explanation                           TEXT    NULL,
    reason                                TEXT    NULL,
    part_of_item                          TEXT    NULL,
    follows_item                          TEXT    NULL,
    proposed_at                           TEXT    NOT NULL,
    opened_at                             TEXT    NULL,
    closed_at                             TEXT    NULL,
    declared_at                           TEXT    NULL,
    annulment_end                         TEXT    NULL,
    rule_set_name                         TEXT    NULL,
    rule_set_json                         TEXT    NULL,
    options_json                          TEXT    NULL,
    entitled_weight                       INTEGER NULL,
    entitled_municipalities               INTEGER NULL,
    manner                                TEXT    NULL,
    outcome                               TEXT    NULL,
    result_json                           TEXT    NULL,
    tally_json                            TEXT    NULL,
    reported_json                         TEXT    NULL,
    proposed_decision_json                TEXT    NULL,
    ratified_by_item                      TEXT    NULL,
    ratified_at                           TEXT    NULL,
    version                               INTEGER NOT NULL,
    taken_over_by                         TEXT    NULL,
    fund_proposal_id                      TEXT    NULL,
    fund_proposal_kind                    TEXT    NULL,
    start_year                            INTEGER NULL
);

CREATE INDEX ix_agenda_item_proposed_at ON agenda_item (proposed_at, id);

CREATE INDEX ix_agenda_item_sort_title ON agenda_item (sort_title, id);

CREATE INDEX ix_agenda_item_one_off_cents ON agenda_item (one_off_cents, id);

CREATE INDEX ix_agenda_item_yearly_cents ON agenda_item (yearly_cents, id);

CREATE INDEX ix_agenda_item_assembly ON agenda_item (assembly_id);

CREATE INDEX ix_agenda_item_initiative ON agenda_item (initiative_id);

CREATE INDEX ix_agenda_item_status ON agenda_item (status, declared_at);

CREATE TABLE ratification
(
    ratified_item TEXT NOT NULL PRIMARY KEY REFERENCES agenda_item (id),
    item_id       TEXT NOT NULL REFERENCES agenda_item (id)
);

CREATE INDEX ix_ratification_item ON ratification (item_id);

CREATE TABLE ratification_freed
(
    ratified_item TEXT NOT NULL REFERENCES agenda_item (id),
    item_id       TEXT NOT NULL REFERENCES agenda_item (id),
    PRIMARY KEY (item_id, ratified_item)
);
