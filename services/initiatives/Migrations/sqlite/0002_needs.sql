CREATE TABLE need
(
    id                TEXT    NOT NULL PRIMARY KEY,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    office            TEXT    NOT NULL,
    title             TEXT    NOT NULL,
    description       TEXT    NOT NULL,
    recorded_at       TEXT    NOT NULL,
    version           INTEGER NOT NULL DEFAULT 1,
    withdrawn_at      TEXT    NULL,
    withdrawal_reason TEXT    NULL,
    reopenable_until  TEXT    NULL,
    folded            TEXT    NOT NULL DEFAULT '',
    merged_into       TEXT    REFERENCES need (id),
    merged_at         TEXT,
    takes_comments    INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX ix_need_recorded_at ON need (recorded_at, id);

CREATE INDEX ix_need_merged_into ON need (merged_into);

CREATE TABLE need_signature
(
    need_id           TEXT    NOT NULL REFERENCES need (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    office            TEXT    NOT NULL,
    signed_at         TEXT    NOT NULL,
    signed_version    INTEGER NOT NULL DEFAULT 1,
    via_need_id       TEXT    REFERENCES need (id),
    PRIMARY KEY (need_id, municipality_code)
);

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

CREATE TABLE need_theme
(
    need_id   TEXT    NOT NULL REFERENCES need (id),
    version   INTEGER NOT NULL,
    theme_key TEXT    NOT NULL,
    PRIMARY KEY (need_id, version, theme_key)
);

CREATE TABLE need_word_part
(
    part    TEXT NOT NULL,
    need_id TEXT NOT NULL REFERENCES need (id),
    PRIMARY KEY (part, need_id)
) WITHOUT ROWID;

CREATE INDEX ix_need_word_part_need ON need_word_part (need_id);

CREATE TABLE need_party
(
    need_id           TEXT NOT NULL REFERENCES need (id),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    recorded_at       TEXT NOT NULL,
    PRIMARY KEY (need_id, municipality_code)
) WITHOUT ROWID;

CREATE INDEX ix_need_party_municipality ON need_party (municipality_code, recorded_at, need_id);

CREATE TABLE need_share
(
    need_id        TEXT    NOT NULL PRIMARY KEY REFERENCES need (id),
    municipalities INTEGER NOT NULL,
    inhabitants    INTEGER NOT NULL,
    reference_date TEXT    NULL
) WITHOUT ROWID;

CREATE INDEX ix_need_share_municipalities ON need_share (municipalities, need_id);

CREATE INDEX ix_need_share_inhabitants ON need_share (inhabitants, need_id);
