CREATE TABLE result_key
(
    number      INTEGER NOT NULL PRIMARY KEY,
    key_id      TEXT    NOT NULL,
    private_key BLOB    NOT NULL,
    public_json TEXT    NOT NULL,
    created_at  TEXT    NOT NULL
);

CREATE TABLE result_bundle
(
    item_id      TEXT NOT NULL PRIMARY KEY REFERENCES agenda_item (id),
    payload      TEXT NOT NULL,
    header       TEXT NOT NULL,
    signature    TEXT NOT NULL,
    published_at TEXT NOT NULL
);
