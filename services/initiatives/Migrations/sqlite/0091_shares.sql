CREATE TABLE need_party
(
    need_id           TEXT NOT NULL REFERENCES need (id),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    recorded_at       TEXT NOT NULL,
    PRIMARY KEY (need_id, municipality_code)
) WITHOUT ROWID;

CREATE INDEX ix_need_party_municipality ON need_party (municipality_code, recorded_at, need_id);

CREATE TABLE need_share
(
    need_id        TEXT    NOT NULL PRIMARY KEY REFERENCES need (id),
    municipalities INTEGER NOT NULL,
    inhabitants    INTEGER NOT NULL,
    reference_date TEXT    NULL
) WITHOUT ROWID;

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
       SUM(m.inhabitants),
       CASE WHEN MIN(m.reference_date) = MAX(m.reference_date) THEN MAX(m.reference_date) END
FROM need_party p
JOIN municipality m ON m.code = p.municipality_code
GROUP BY p.need_id;

ALTER TABLE initiative_owner ADD COLUMN started_at TEXT NULL;

UPDATE initiative_owner
SET started_at = (SELECT i.started_at FROM initiative i WHERE i.id = initiative_owner.initiative_id);

DROP INDEX ix_initiative_owner_municipality;

CREATE INDEX ix_initiative_owner_municipality ON initiative_owner (municipality_code, started_at, initiative_id);

CREATE INDEX ix_initiative_phase_since ON initiative (phase, phase_since, phase_ends_on);
