CREATE TABLE ballot
(
    item_id           uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    option_key        varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    cast_at           datetimeoffset(6) NOT NULL,
    cast_by           nvarchar(200)     NOT NULL,
    replaced          int               NOT NULL,
    CONSTRAINT pk_ballot PRIMARY KEY (item_id, municipality_code),
    CONSTRAINT fk_ballot_weight FOREIGN KEY (item_id, municipality_code) REFERENCES vote_weight (item_id, municipality_code)
);

CREATE TABLE ballot_replaced
(
    item_id           uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    number            int               NOT NULL,
    option_key        varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    cast_at           datetimeoffset(6) NOT NULL,
    cast_by           nvarchar(200)     NOT NULL,
    CONSTRAINT pk_ballot_replaced PRIMARY KEY (item_id, municipality_code, number),
    CONSTRAINT fk_ballot_replaced_weight FOREIGN KEY (item_id, municipality_code) REFERENCES vote_weight (item_id, municipality_code)
);
