CREATE TABLE annulment
(
    item_id        TEXT    NOT NULL REFERENCES agenda_item (id),
    number         INTEGER NOT NULL,
    step           TEXT    NOT NULL,
    reason         TEXT    NOT NULL,
    vote_goes_on   INTEGER NOT NULL,
    annulled_at    TEXT    NOT NULL,
    annulled_by    TEXT    NOT NULL,
    municipalities INTEGER NOT NULL,
    before_json    TEXT    NOT NULL,
    PRIMARY KEY (item_id, number)
);

CREATE TABLE annulled_weight
(
    item_id           TEXT    NOT NULL,
    number            INTEGER NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    inhabitants       INTEGER NOT NULL,
    weight            INTEGER NOT NULL,
    PRIMARY KEY (item_id, number, municipality_code),
    FOREIGN KEY (item_id, number) REFERENCES annulment (item_id, number)
);

CREATE TABLE annulled_ballot
(
    item_id           TEXT    NOT NULL,
    number            INTEGER NOT NULL,
    municipality_code TEXT    NOT NULL,
    replaced          INTEGER NOT NULL,
    option_key        TEXT    NOT NULL,
    cast_at           TEXT    NOT NULL,
    cast_by           TEXT    NOT NULL,
    PRIMARY KEY (item_id, number, municipality_code, replaced),
    FOREIGN KEY (item_id, number, municipality_code) REFERENCES annulled_weight (item_id, number, municipality_code)
);

CREATE TABLE annulled_result
(
    item_id      TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    payload      TEXT    NOT NULL,
    header       TEXT    NOT NULL,
    signature    TEXT    NOT NULL,
    published_at TEXT    NOT NULL,
    PRIMARY KEY (item_id, number),
    FOREIGN KEY (item_id, number) REFERENCES annulment (item_id, number)
);
