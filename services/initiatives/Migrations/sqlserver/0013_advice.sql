CREATE TABLE advice
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_advice PRIMARY KEY NONCLUSTERED,
    initiative_id     uniqueidentifier  NOT NULL CONSTRAINT fk_advice_initiative REFERENCES initiative (id),
    verdict           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    reason            nvarchar(2000)    NOT NULL,
    given_by          nvarchar(200)     NOT NULL,
    given_at          datetimeoffset(6) NOT NULL,
    item_id           uniqueidentifier  NULL CONSTRAINT fk_advice_item REFERENCES taskforce_item (id),
    meeting_id        uniqueidentifier  NULL CONSTRAINT fk_advice_meeting REFERENCES taskforce_meeting (id),
    minority_view     nvarchar(2000)    NULL,
    seats_filled      int               NOT NULL CONSTRAINT df_advice_seats_filled DEFAULT 0,
    seats_taking_part int               NOT NULL CONSTRAINT df_advice_seats_taking_part DEFAULT 0,
    stances_json      nvarchar(max)     NOT NULL CONSTRAINT df_advice_stances_json DEFAULT '[]',
    own_seats_json    nvarchar(max)     NOT NULL CONSTRAINT df_advice_own_seats_json DEFAULT '[]'
);

CREATE CLUSTERED INDEX ix_advice_initiative ON advice (initiative_id, given_at);
