CREATE TABLE vote_weight
(
    item_id           uniqueidentifier NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    inhabitants       int              NOT NULL,
    weight            int              NOT NULL,
    CONSTRAINT pk_vote_weight PRIMARY KEY (item_id, municipality_code),
    CONSTRAINT fk_vote_weight_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_vote_weight_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code)
);

CREATE INDEX ix_vote_weight_municipality ON vote_weight (municipality_code);
