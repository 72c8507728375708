CREATE TABLE search_entry
(
    id          bigint            NOT NULL CONSTRAINT pk_search_entry PRIMARY KEY,
    subject     varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    kind        varchar(50)       COLLATE Latin1_General_BIN2 NOT NULL,
    title       nvarchar(300)     NOT NULL,
    summary     nvarchar(200)     NOT NULL,
    path        varchar(300)      NOT NULL,
    title_words nvarchar(1300)    COLLATE Latin1_General_BIN2 NOT NULL,
    other_words nvarchar(max)     COLLATE Latin1_General_BIN2 NOT NULL,
    changed_at  datetimeoffset(6) NOT NULL,
    is_public   bit               NOT NULL,
    fingerprint bigint            NOT NULL
);

CREATE UNIQUE INDEX ux_search_entry_subject ON search_entry (subject);

CREATE TABLE search_word
(
    word     nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    entry_id bigint       NOT NULL CONSTRAINT fk_search_word_entry REFERENCES search_entry (id),
    CONSTRAINT pk_search_word PRIMARY KEY (word, entry_id)
);

CREATE INDEX ix_search_word_entry ON search_word (entry_id);

CREATE TABLE search_part
(
    part nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    word nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_search_part PRIMARY KEY (part, word)
);
