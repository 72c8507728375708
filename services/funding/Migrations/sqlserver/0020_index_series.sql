CREATE TABLE index_series
(
    series_key   varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_index_series PRIMARY KEY,
    title        nvarchar(100)     NOT NULL,
    source       nvarchar(300)     NOT NULL,
    figures_json nvarchar(max)     NOT NULL,
    weights_json nvarchar(max)     NOT NULL,
    changed_at   datetimeoffset(6) NOT NULL,
    changed_by   nvarchar(200)     NOT NULL,
    version      int               NOT NULL
);
