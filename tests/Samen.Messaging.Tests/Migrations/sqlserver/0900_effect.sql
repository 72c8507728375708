CREATE TABLE effect
(
    seq      bigint IDENTITY NOT NULL CONSTRAINT pk_effect PRIMARY KEY,
    source   varchar(50)     NOT NULL,
    position bigint          NOT NULL,
    subject  varchar(200)    NOT NULL,
    number   bigint          NOT NULL
);
