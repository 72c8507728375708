CREATE TABLE amendment
(
    id                   uniqueidentifier  NOT NULL CONSTRAINT pk_amendment PRIMARY KEY NONCLUSTERED,
    item_id              uniqueidentifier  NOT NULL,
    number               int               NOT NULL,
    title                nvarchar(200)     NOT NULL,
    text                 nvarchar(max)     NOT NULL,
    submitted_at         datetimeoffset(6) NOT NULL,
    status               varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    board_recommendation varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    explanation          nvarchar(2000)    NULL,
    version              int               NOT NULL,
    CONSTRAINT fk_amendment_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);

CREATE CLUSTERED INDEX ix_amendment_item ON amendment (item_id, number);
