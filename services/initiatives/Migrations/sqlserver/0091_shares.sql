CREATE TABLE need_party
(
    need_id           uniqueidentifier  NOT NULL CONSTRAINT fk_need_party_need REFERENCES need (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_need_party_municipality REFERENCES municipality (code),
    recorded_at       datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_need_party PRIMARY KEY (need_id, municipality_code)
);

CREATE INDEX ix_need_party_municipality ON need_party (municipality_code, recorded_at, need_id);

CREATE TABLE need_share
(
    need_id        uniqueidentifier NOT NULL CONSTRAINT fk_need_share_need REFERENCES need (id),
    municipalities int              NOT NULL,
    inhabitants    bigint           NOT NULL,
    reference_date date             NULL,
    CONSTRAINT pk_need_share PRIMARY KEY (need_id)
);

CREATE INDEX ix_need_share_municipalities ON need_share (municipalities, need_id);

CREATE INDEX ix_need_share_inhabitants ON need_share (inhabitants, need_id);

INSERT INTO need_party (need_id, municipality_code, recorded_at)
SELECT id, municipality_code, recorded_at
FROM need
UNION
SELECT n.id, s.municipality_code, n.recorded_at
FROM need_signature s
JOIN need n ON n.id = s.need_id;

INSERT INTO need_share (need_id, municipalities, inhabitants, reference_date)
SELECT p.need_id,
       COUNT(*),
       SUM(CAST(m.inhabitants AS bigint)),
       CASE WHEN MIN(m.reference_date) = MAX(m.reference_date) THEN MAX(m.reference_date) END
FROM need_party p
JOIN municipality m ON m.code = p.municipality_code
GROUP BY p.need_id;

ALTER TABLE initiative_owner ADD started_at datetimeoffset(6) NULL;

EXEC ('
UPDATE o
SET started_at = i.started_at
FROM initiative_owner o
JOIN initiative i ON i.id = o.initiative_id
');

DROP INDEX ix_initiative_owner_municipality ON initiative_owner;

EXEC ('CREATE INDEX ix_initiative_owner_municipality ON initiative_owner (municipality_code, started_at, initiative_id)');

CREATE INDEX ix_initiative_phase_since ON initiative (phase, phase_since, phase_ends_on);
