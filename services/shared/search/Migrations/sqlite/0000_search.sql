CREATE TABLE search_entry
(
    id          INTEGER NOT NULL PRIMARY KEY,
    subject     TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    summary     TEXT    NOT NULL,
    path        TEXT    NOT NULL,
    title_words TEXT    NOT NULL,
    other_words TEXT    NOT NULL,
    changed_at  TEXT    NOT NULL,
    is_public   INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL
);

CREATE UNIQUE INDEX ux_search_entry_subject ON search_entry (subject);

CREATE TABLE search_word
(
    word     TEXT    NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES search_entry (id),
    PRIMARY KEY (word, entry_id)
) WITHOUT ROWID;

CREATE INDEX ix_search_word_entry ON search_word (entry_id);

CREATE TABLE search_part
(
    part TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (part, word)
) WITHOUT ROWID;
