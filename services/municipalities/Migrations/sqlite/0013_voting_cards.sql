CREATE TABLE voting_card
(
    assembly_id       TEXT    NOT NULL REFERENCES assembly (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    representative_id TEXT    NULL,
    code_hash         BLOB    NULL,
    holder            TEXT    NULL,
    issued_at         TEXT    NOT NULL,
    taken_at          TEXT    NULL,
    version           INTEGER NOT NULL,
    PRIMARY KEY (assembly_id, municipality_code)
);

CREATE TABLE voting_card_past
(
    assembly_id       TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL,
    version           INTEGER NOT NULL,
    representative_id TEXT    NULL,
    holder            TEXT    NULL,
    issued_at         TEXT    NOT NULL,
    taken_at          TEXT    NULL,
    PRIMARY KEY (assembly_id, municipality_code, version),
    FOREIGN KEY (assembly_id, municipality_code) REFERENCES voting_card (assembly_id, municipality_code)
);
