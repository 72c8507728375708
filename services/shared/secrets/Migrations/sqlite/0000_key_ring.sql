-- The keys of Data Protection, sealed by the master key.
CREATE TABLE data_protection_key
(
    id            TEXT NOT NULL PRIMARY KEY,
    friendly_name TEXT NOT NULL,
    sealed_xml    BLOB NOT NULL,
    stored_at     TEXT NOT NULL
);
