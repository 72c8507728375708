CREATE TABLE path_median
(
    step        TEXT    NOT NULL PRIMARY KEY,
    initiatives INTEGER NOT NULL,
    below       INTEGER NOT NULL,
    middle      INTEGER NOT NULL,
    above       INTEGER NOT NULL,
    measured_at TEXT    NOT NULL
);
