CREATE TABLE vote_weight
(
    item_id           TEXT    NOT NULL REFERENCES agenda_item (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    inhabitants       INTEGER NOT NULL,
    weight            INTEGER NOT NULL,
    PRIMARY KEY (item_id, municipality_code)
);

CREATE INDEX ix_vote_weight_municipality ON vote_weight (municipality_code);
