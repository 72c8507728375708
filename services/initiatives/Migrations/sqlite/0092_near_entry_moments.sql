CREATE TABLE near_entry_moment
(
    procurement_id TEXT NOT NULL REFERENCES procurement (id),
    entry_moment   TEXT NOT NULL,
    told_at        TEXT NOT NULL,
    PRIMARY KEY (procurement_id, entry_moment)
);
