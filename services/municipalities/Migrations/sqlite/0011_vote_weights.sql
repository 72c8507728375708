CREATE TABLE vote_weight
(
    item_id           TEXT    NOT NULL REFERENCES agenda_item (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    inhabitants       INTEGER NOT NULL,
    weight            INTEGER NOT NULL,
    PRIMARY KEY (item_id, municipality_code)
);
