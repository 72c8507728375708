CREATE TABLE taskforce_round
(
    year           INTEGER NOT NULL PRIMARY KEY,
    questions_json TEXT    NOT NULL,
    started_at     TEXT    NOT NULL
);

CREATE TABLE taskforce_round_answer
(
    year          INTEGER NOT NULL REFERENCES taskforce_round (year),
    initiative_id TEXT    NOT NULL REFERENCES initiative (id),
    answers_json  TEXT    NULL,
    answered_at   TEXT    NULL,
    item_id       TEXT    NULL REFERENCES taskforce_item (id),
    version       INTEGER NOT NULL,
    PRIMARY KEY (year, initiative_id)
);
