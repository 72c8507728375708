CREATE TABLE phase_stay
(
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_phase_stay_initiative REFERENCES initiative (id),
    number        int               NOT NULL,
    phase         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    entered_at    datetimeoffset(6) NOT NULL,
    left_at       datetimeoffset(6) NULL,
    CONSTRAINT pk_phase_stay PRIMARY KEY (initiative_id, number)
);

CREATE TABLE announced_term
(
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_announced_term_initiative REFERENCES initiative (id),
    kind          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    due_on        date              NOT NULL,
    announced_at  datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_announced_term PRIMARY KEY (initiative_id, kind, due_on)
);

CREATE TABLE phase_count
(
    phase       varchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    since_on    date        NOT NULL,
    ends_on     date        NOT NULL,
    initiatives int         NOT NULL,
    CONSTRAINT pk_phase_count PRIMARY KEY (phase, since_on, ends_on)
);
