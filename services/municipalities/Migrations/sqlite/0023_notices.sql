CREATE TABLE notice
(
    notice_id         TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    kind              TEXT NOT NULL,
    subject_id        TEXT NULL,
    title             TEXT NULL,
    given_at          TEXT NOT NULL,
    PRIMARY KEY (notice_id, municipality_code)
);

CREATE INDEX ix_notice_municipality ON notice (municipality_code, given_at);

CREATE INDEX ix_notice_given ON notice (given_at);
