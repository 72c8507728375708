CREATE TABLE taskforce_round
(
    year           int               NOT NULL CONSTRAINT pk_taskforce_round PRIMARY KEY,
    questions_json nvarchar(max)     NOT NULL,
    started_at     datetimeoffset(6) NOT NULL
);

CREATE TABLE taskforce_round_answer
(
    year          int               NOT NULL CONSTRAINT fk_taskforce_round_answer_year REFERENCES taskforce_round (year),
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_taskforce_round_answer_initiative REFERENCES initiative (id),
    answers_json  nvarchar(max)     NULL,
    answered_at   datetimeoffset(6) NULL,
    item_id       uniqueidentifier  NULL CONSTRAINT fk_taskforce_round_answer_item REFERENCES taskforce_item (id),
    version       int               NOT NULL,
    CONSTRAINT pk_taskforce_round_answer PRIMARY KEY (year, initiative_id)
);
