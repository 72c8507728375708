CREATE TABLE digest
(
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    made_at    TEXT NOT NULL,
    told_json  TEXT NOT NULL
);
