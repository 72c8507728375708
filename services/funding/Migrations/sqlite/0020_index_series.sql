CREATE TABLE index_series
(
    series_key   TEXT    NOT NULL PRIMARY KEY,
    title        TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    figures_json TEXT    NOT NULL,
    weights_json TEXT    NOT NULL,
    changed_at   TEXT    NOT NULL,
    changed_by   TEXT    NOT NULL,
    version      INTEGER NOT NULL
);
