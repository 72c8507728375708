CREATE TABLE council_instruction
(
    item_id           TEXT    NOT NULL REFERENCES agenda_item (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    status            TEXT    NOT NULL,
    wants_say         INTEGER NULL,
    council_date      TEXT    NULL,
    position          TEXT    NULL,
    decision_id       TEXT    NULL REFERENCES council_decision (id),
    note              TEXT    NULL,
    given_at          TEXT    NULL,
    version           INTEGER NOT NULL,
    PRIMARY KEY (item_id, municipality_code)
);
