CREATE TABLE expertise_profile
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_expertise_profile PRIMARY KEY NONCLUSTERED,
    account_id        varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_expertise_profile_municipality REFERENCES municipality (code),
    function_title    nvarchar(200)     NOT NULL,
    themes_json       nvarchar(max)     NOT NULL,
    facilities_json   nvarchar(max)     NOT NULL,
    roles_json        nvarchar(max)     NOT NULL,
    consented_at      datetimeoffset(6) NOT NULL,
    consent_until     date              NOT NULL,
    version           int               NOT NULL
);

CREATE UNIQUE INDEX ix_expertise_profile_account ON expertise_profile (account_id);

CREATE UNIQUE CLUSTERED INDEX ix_expertise_profile_consented_at ON expertise_profile (consented_at, id);

CREATE INDEX ix_expertise_profile_consent_until ON expertise_profile (consent_until);

CREATE INDEX ix_expertise_profile_municipality ON expertise_profile (municipality_code);

CREATE TABLE question
(
    id                 uniqueidentifier  NOT NULL CONSTRAINT pk_question PRIMARY KEY NONCLUSTERED,
    municipality_code  char(6)           COLLATE Latin1_General_BIN2 NULL
        CONSTRAINT fk_question_municipality REFERENCES municipality (code),
    partner_id         uniqueidentifier  NULL,
    title              nvarchar(200)     NOT NULL,
    text               nvarchar(4000)    NULL,
    folded             nvarchar(max)     COLLATE Latin1_General_BIN2 NOT NULL,
    audience           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    theme_key          varchar(40)       COLLATE Latin1_General_BIN2 NULL,
    facility_id        uniqueidentifier  NULL CONSTRAINT fk_question_facility REFERENCES facility (id),
    inhabitants_from   int               NULL,
    inhabitants_to     int               NULL,
    state              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    accepted_answer_id uniqueidentifier  NULL,
    asked_at           datetimeoffset(6) NOT NULL,
    first_answered_at  datetimeoffset(6) NULL,
    ended_at           datetimeoffset(6) NULL,
    version            int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_question_asked_at ON question (asked_at, id);

CREATE INDEX ix_question_state ON question (state, asked_at, id);

CREATE INDEX ix_question_municipality ON question (municipality_code);

CREATE TABLE question_asker
(
    question_id       uniqueidentifier  NOT NULL CONSTRAINT fk_question_asker_question REFERENCES question (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_question_asker_municipality REFERENCES municipality (code),
    asked_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_question_asker PRIMARY KEY (question_id, municipality_code)
);

CREATE INDEX ix_question_asker_municipality ON question_asker (municipality_code);

CREATE TABLE question_answer
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_question_answer PRIMARY KEY NONCLUSTERED,
    question_id       uniqueidentifier  NOT NULL CONSTRAINT fk_question_answer_question REFERENCES question (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_question_answer_municipality REFERENCES municipality (code),
    kind              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    text              nvarchar(4000)    NULL,
    answered_at       datetimeoffset(6) NOT NULL,
    withdrawn_at      datetimeoffset(6) NULL,
    version           int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_question_answer_question ON question_answer (question_id, answered_at, id);

CREATE INDEX ix_question_answer_municipality ON question_answer (municipality_code);
