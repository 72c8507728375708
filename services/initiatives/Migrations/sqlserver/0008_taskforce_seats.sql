-- One row, that is held while seats and meetings change.
CREATE TABLE taskforce
(
    id int NOT NULL CONSTRAINT pk_taskforce PRIMARY KEY
);

INSERT INTO taskforce (id) VALUES (1);

CREATE TABLE taskforce_seat
(
    id uniqueidentifier NOT NULL CONSTRAINT pk_taskforce_seat PRIMARY KEY,
    background varchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    office varchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    municipality_code char(6) COLLATE Latin1_General_BIN2 NULL CONSTRAINT fk_taskforce_seat_municipality REFERENCES municipality (code),
    organisation nvarchar(100) NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    version int NOT NULL
);

CREATE TABLE taskforce_seat_holder
(
    seat_id uniqueidentifier NOT NULL CONSTRAINT fk_taskforce_seat_holder_seat REFERENCES taskforce_seat (id),
    principal varchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_taskforce_seat_holder PRIMARY KEY (seat_id, principal)
);
