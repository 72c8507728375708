CREATE TABLE annulment
(
    item_id        uniqueidentifier  NOT NULL,
    number         int               NOT NULL,
    step           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    reason         nvarchar(2000)    NOT NULL,
    vote_goes_on   bit               NOT NULL,
    annulled_at    datetimeoffset(6) NOT NULL,
    annulled_by    nvarchar(200)     NOT NULL,
    municipalities int               NOT NULL,
    before_json    nvarchar(max)     NOT NULL,
    CONSTRAINT pk_annulment PRIMARY KEY (item_id, number),
    CONSTRAINT fk_annulment_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);

CREATE TABLE annulled_weight
(
    item_id           uniqueidentifier NOT NULL,
    number            int              NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    inhabitants       int              NOT NULL,
    weight            int              NOT NULL,
    CONSTRAINT pk_annulled_weight PRIMARY KEY (item_id, number, municipality_code),
    CONSTRAINT fk_annulled_weight_annulment FOREIGN KEY (item_id, number) REFERENCES annulment (item_id, number),
    CONSTRAINT fk_annulled_weight_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code)
);

CREATE TABLE annulled_ballot
(
    item_id           uniqueidentifier  NOT NULL,
    number            int               NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    replaced          int               NOT NULL,
    option_key        varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    cast_at           datetimeoffset(6) NOT NULL,
    cast_by           nvarchar(200)     NOT NULL,
    CONSTRAINT pk_annulled_ballot PRIMARY KEY (item_id, number, municipality_code, replaced),
    CONSTRAINT fk_annulled_ballot_weight FOREIGN KEY (item_id, number, municipality_code)
        REFERENCES annulled_weight (item_id, number, municipality_code)
);

CREATE TABLE annulled_result
(
    item_id      uniqueidentifier  NOT NULL,
    number       int               NOT NULL,
    payload      nvarchar(max)     NOT NULL,
    header       varchar(1000)     COLLATE Latin1_General_BIN2 NOT NULL,
    signature    varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    published_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_annulled_result PRIMARY KEY (item_id, number),
    CONSTRAINT fk_annulled_result_annulment FOREIGN KEY (item_id, number) REFERENCES annulment (item_id, number)
);
