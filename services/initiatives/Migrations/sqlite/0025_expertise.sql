CREATE TABLE expertise_profile
(
    id                TEXT    NOT NULL PRIMARY KEY,
    account_id        TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    function_title    TEXT    NOT NULL,
    themes_json       TEXT    NOT NULL,
    facilities_json   TEXT    NOT NULL,
    roles_json        TEXT    NOT NULL,
    consented_at      TEXT    NOT NULL,
    consent_until     TEXT    NOT NULL,
    version           INTEGER NOT NULL
);

CREATE UNIQUE INDEX ix_expertise_profile_account ON expertise_profile (account_id);

CREATE UNIQUE INDEX ix_expertise_profile_consented_at ON expertise_profile (consented_at, id);

CREATE INDEX ix_expertise_profile_consent_until ON expertise_profile (consent_until);

CREATE INDEX ix_expertise_profile_municipality ON expertise_profile (municipality_code);

CREATE TABLE question
(
    id                 TEXT    NOT NULL PRIMARY KEY,
    municipality_code  TEXT    NULL REFERENCES municipality (code),
    partner_id         TEXT    NULL,
    title              TEXT    NOT NULL,
    text               TEXT    NULL,
    folded             TEXT    NOT NULL,
    audience           TEXT    NOT NULL,
    theme_key          TEXT    NULL,
    facility_id        TEXT    NULL REFERENCES facility (id),
    inhabitants_from   INTEGER NULL,
    inhabitants_to     INTEGER NULL,
    state              TEXT    NOT NULL,
    accepted_answer_id TEXT    NULL,
    asked_at           TEXT    NOT NULL,
    first_answered_at  TEXT    NULL,
    ended_at           TEXT    NULL,
    version            INTEGER NOT NULL
);

CREATE UNIQUE INDEX ix_question_asked_at ON question (asked_at, id);

CREATE INDEX ix_question_state ON question (state, asked_at, id);

CREATE INDEX ix_question_municipality ON question (municipality_code);

CREATE TABLE question_asker
(
    question_id       TEXT NOT NULL REFERENCES question (id),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    asked_at          TEXT NOT NULL,
    PRIMARY KEY (question_id, municipality_code)
);

CREATE INDEX ix_question_asker_municipality ON question_asker (municipality_code);

CREATE TABLE question_answer
(
    id                TEXT    NOT NULL PRIMARY KEY,
    question_id       TEXT    NOT NULL REFERENCES question (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    kind              TEXT    NOT NULL,
    text              TEXT    NULL,
    answered_at       TEXT    NOT NULL,
    withdrawn_at      TEXT    NULL,
    version           INTEGER NOT NULL
);

CREATE UNIQUE INDEX ix_question_answer_question ON question_answer (question_id, answered_at, id);

CREATE INDEX ix_question_answer_municipality ON question_answer (municipality_code);
