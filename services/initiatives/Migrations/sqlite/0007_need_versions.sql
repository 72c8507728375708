ALTER TABLE need ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

ALTER TABLE need_signature ADD COLUMN signed_version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE need_version
(
    need_id           TEXT    NOT NULL REFERENCES need (id),
    version           INTEGER NOT NULL,
    title             TEXT    NOT NULL,
    description       TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    office            TEXT    NOT NULL,
    saved_at          TEXT    NOT NULL,
    PRIMARY KEY (need_id, version)
);

INSERT INTO need_version (need_id, version, title, description, municipality_code, office, saved_at)
SELECT id, 1, title, description, municipality_code, office, recorded_at
FROM need;

CREATE TABLE need_theme
(
    need_id   TEXT    NOT NULL REFERENCES need (id),
    version   INTEGER NOT NULL,
    theme_key TEXT    NOT NULL,
    PRIMARY KEY (need_id, version, theme_key)
);
