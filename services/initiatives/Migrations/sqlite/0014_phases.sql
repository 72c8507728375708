CREATE TABLE phase_stay
(
    initiative_id TEXT    NOT NULL REFERENCES initiative (id),
    number        INTEGER NOT NULL,
    phase         TEXT    NOT NULL,
    entered_at    TEXT    NOT NULL,
    left_at       TEXT    NULL,
    PRIMARY KEY (initiative_id, number)
);

CREATE TABLE announced_term
(
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    kind          TEXT NOT NULL,
    due_on        TEXT NOT NULL,
    announced_at  TEXT NOT NULL,
    PRIMARY KEY (initiative_id, kind, due_on)
);

CREATE TABLE phase_count
(
    phase       TEXT    NOT NULL,
    since_on    TEXT    NOT NULL,
    ends_on     TEXT    NOT NULL,
    initiatives INTEGER NOT NULL,
    PRIMARY KEY (phase, since_on, ends_on)
);
