CREATE TABLE advice
(
    id                TEXT    NOT NULL PRIMARY KEY,
    initiative_id     TEXT    NOT NULL REFERENCES initiative (id),
    verdict           TEXT    NOT NULL,
    reason            TEXT    NOT NULL,
    given_by          TEXT    NOT NULL,
    given_at          TEXT    NOT NULL,
    item_id           TEXT    NULL REFERENCES taskforce_item (id),
    meeting_id        TEXT    NULL REFERENCES taskforce_meeting (id),
    minority_view     TEXT    NULL,
    seats_filled      INTEGER NOT NULL DEFAULT 0,
    seats_taking_part INTEGER NOT NULL DEFAULT 0,
    stances_json      TEXT    NOT NULL DEFAULT '[]',
    own_seats_json    TEXT    NOT NULL DEFAULT '[]'
);

CREATE INDEX ix_advice_initiative ON advice (initiative_id, given_at);
