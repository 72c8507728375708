CREATE TABLE assembly
(
    id             TEXT    NOT NULL PRIMARY KEY,
    kind           TEXT    NOT NULL,
    assembly_date  TEXT    NOT NULL,
    place          TEXT    NOT NULL,
    reference_date TEXT    NOT NULL,
    decides_from   TEXT    NOT NULL,
    changed_at     TEXT    NOT NULL,
    cancelled_at   TEXT    NULL,
    cancellation_reason TEXT NULL,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_assembly_date ON assembly (assembly_date, id);

CREATE TABLE assembly_deadline
(
    assembly_id TEXT NOT NULL REFERENCES assembly (id),
    kind        TEXT NOT NULL,
    due_at      TEXT NOT NULL,
    PRIMARY KEY (assembly_id, kind)
);
