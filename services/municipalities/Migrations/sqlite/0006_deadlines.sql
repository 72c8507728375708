CREATE TABLE assembly_deadline
(
    assembly_id TEXT NOT NULL REFERENCES assembly (id),
    kind        TEXT NOT NULL,
    due_at      TEXT NOT NULL,
    PRIMARY KEY (assembly_id, kind)
);

CREATE TABLE deadline_reminder
(
    assembly_id TEXT NOT NULL REFERENCES assembly (id),
    kind        TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    PRIMARY KEY (assembly_id, kind)
);
