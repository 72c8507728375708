-- One row, that is held while seats and meetings change.
CREATE TABLE taskforce
(
    id INTEGER NOT NULL PRIMARY KEY
);

INSERT INTO taskforce (id) VALUES (1);

CREATE TABLE taskforce_seat
(
    id                TEXT    NOT NULL PRIMARY KEY,
    background        TEXT    NOT NULL,
    office            TEXT    NOT NULL,
    municipality_code TEXT    NULL REFERENCES municipality (code),
    organisation      TEXT    NULL,
    valid_from        TEXT    NOT NULL,
    valid_to          TEXT    NOT NULL,
    version           INTEGER NOT NULL
);

CREATE TABLE taskforce_seat_holder
(
    seat_id   TEXT NOT NULL REFERENCES taskforce_seat (id),
    principal TEXT NOT NULL,
    PRIMARY KEY (seat_id, principal)
);
