ALTER TABLE initiative ADD details_json nvarchar(max) NOT NULL CONSTRAINT df_initiative_details_json DEFAULT '{}';

ALTER TABLE initiative ADD plan_version int NOT NULL CONSTRAINT df_initiative_plan_version DEFAULT 1;

ALTER TABLE initiative ADD folded nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_initiative_folded DEFAULT '';

ALTER TABLE initiative ADD submitted_at datetimeoffset(6) NULL;

ALTER TABLE initiative ADD withdrawal_reason nvarchar(2000) NULL;

EXEC ('
UPDATE initiative
SET folded = LOWER(title + '' '' + societal_goal),
    submitted_at = CASE WHEN status <> ''Draft'' THEN started_at END,
    details_json = ''{"costs":['' + CASE
        WHEN one_off_cents > 0 THEN ''{"kind":"Other","recurrence":"OneOff","year":'' + CAST(YEAR(started_at) AS varchar(4))
            + '',"cents":'' + CAST(one_off_cents AS varchar(20)) + ''}''
        ELSE ''''
    END + CASE WHEN one_off_cents > 0 AND yearly_cents > 0 THEN '','' ELSE '''' END + CASE
        WHEN yearly_cents > 0 THEN ''{"kind":"Other","recurrence":"Yearly","year":'' + CAST(YEAR(started_at) AS varchar(4))
            + '',"cents":'' + CAST(yearly_cents AS varchar(20)) + ''}''
        ELSE ''''
    END + '']}''
');

CREATE TABLE owner_request
(
    initiative_id     uniqueidentifier  NOT NULL CONSTRAINT fk_owner_request_initiative REFERENCES initiative (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_owner_request_municipality REFERENCES municipality (code),
    kind              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    asked_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_owner_request PRIMARY KEY (initiative_id, municipality_code)
);

CREATE INDEX ix_owner_request_municipality ON owner_request (municipality_code);

CREATE INDEX ix_initiative_owner_municipality ON initiative_owner (municipality_code);

CREATE TABLE plan_version
(
    initiative_id     uniqueidentifier  NOT NULL CONSTRAINT fk_plan_version_initiative REFERENCES initiative (id),
    version           int               NOT NULL,
    plan_json         nvarchar(max)     NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_plan_version_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    saved_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_plan_version PRIMARY KEY (initiative_id, version)
);

EXEC ('
INSERT INTO plan_version (initiative_id, version, plan_json, municipality_code, saved_at)
SELECT i.id,
       1,
       (
           SELECT i.title AS title,
                  i.track AS track,
                  i.proven_at AS provenAtMunicipality,
                  i.societal_goal AS societalGoal,
                  JSON_QUERY(i.details_json, ''$.costs'') AS costs,
                  i.benefit_hours AS benefitHoursPerYear,
                  i.benefit_cents AS benefitCentsPerYear
           FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
       ),
       o.municipality_code,
       i.started_at
FROM initiative i
JOIN initiative_owner o ON o.initiative_id = i.id AND o.leads = 1
');
