ALTER TABLE initiative ADD COLUMN details_json TEXT NOT NULL DEFAULT '{}';

ALTER TABLE initiative ADD COLUMN plan_version INTEGER NOT NULL DEFAULT 1;

ALTER TABLE initiative ADD COLUMN folded TEXT NOT NULL DEFAULT '';

ALTER TABLE initiative ADD COLUMN submitted_at TEXT NULL;

ALTER TABLE initiative ADD COLUMN withdrawal_reason TEXT NULL;

UPDATE initiative
SET folded = LOWER(title || ' ' || societal_goal),
    submitted_at = CASE WHEN status <> 'Draft' THEN started_at END,
    details_json = '{"costs":[' || CASE
        WHEN one_off_cents > 0 THEN '{"kind":"Other","recurrence":"OneOff","year":' || SUBSTR(started_at, 1, 4)
            || ',"cents":' || one_off_cents || '}'
        ELSE ''
    END || CASE WHEN one_off_cents > 0 AND yearly_cents > 0 THEN ',' ELSE '' END || CASE
        WHEN yearly_cents > 0 THEN '{"kind":"Other","recurrence":"Yearly","year":' || SUBSTR(started_at, 1, 4)
            || ',"cents":' || yearly_cents || '}'
        ELSE ''
    END || ']}';

CREATE TABLE owner_request
(
    initiative_id     TEXT NOT NULL REFERENCES initiative (id),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    kind              TEXT NOT NULL,
    asked_at          TEXT NOT NULL,
    PRIMARY KEY (initiative_id, municipality_code)
);

CREATE INDEX ix_owner_request_municipality ON owner_request (municipality_code);

CREATE INDEX ix_initiative_owner_municipality ON initiative_owner (municipality_code);

CREATE TABLE plan_version
(
    initiative_id     TEXT    NOT NULL REFERENCES initiative (id),
    version           INTEGER NOT NULL,
    plan_json         TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    office            TEXT    NULL,
    saved_at          TEXT    NOT NULL,
    PRIMARY KEY (initiative_id, version)
);

INSERT INTO plan_version (initiative_id, version, plan_json, municipality_code, saved_at)
SELECT i.id,
       1,
       JSON_OBJECT(
           'title', i.title,
           'track', i.track,
           'provenAtMunicipality', i.proven_at,
           'societalGoal', i.societal_goal,
           'costs', JSON_EXTRACT(i.details_json, '$.costs'),
           'benefitHoursPerYear', i.benefit_hours,
           'benefitCentsPerYear', i.benefit_cents
       ),
       o.municipality_code,
       i.started_at
FROM initiative i
JOIN initiative_owner o ON o.initiative_id = i.id AND o.leads = 1;
