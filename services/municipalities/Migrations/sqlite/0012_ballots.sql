CREATE TABLE ballot
(
    item_id           TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL,
    option_key        TEXT    NOT NULL,
    cast_at           TEXT    NOT NULL,
    cast_by           TEXT    NOT NULL,
    replaced          INTEGER NOT NULL,
    PRIMARY KEY (item_id, municipality_code),
    FOREIGN KEY (item_id, municipality_code) REFERENCES vote_weight (item_id, municipality_code)
);

CREATE TABLE ballot_replaced
(
    item_id           TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL,
    number            INTEGER NOT NULL,
    option_key        TEXT    NOT NULL,
    cast_at           TEXT    NOT NULL,
    cast_by           TEXT    NOT NULL,
    PRIMARY KEY (item_id, municipality_code, number),
    FOREIGN KEY (item_id, municipality_code) REFERENCES vote_weight (item_id, municipality_code)
);
