CREATE TABLE rule_set
(
    name         TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    content_json TEXT    NOT NULL,
    recorded_at  TEXT    NOT NULL,
    PRIMARY KEY (name, version)
);
