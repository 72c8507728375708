CREATE TABLE path_median
(
    step        varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_path_median PRIMARY KEY,
    initiatives int               NOT NULL,
    below       int               NOT NULL,
    middle      int               NOT NULL,
    above       int               NOT NULL,
    measured_at datetimeoffset(6) NOT NULL
);
