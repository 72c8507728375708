ALTER TABLE contribution_run ADD status varchar(20) COLLATE Latin1_General_BIN2 NOT NULL
    CONSTRAINT df_contribution_run_status DEFAULT 'Final';

ALTER TABLE contribution_run ADD replaces_run_id uniqueidentifier NULL;

ALTER TABLE contribution_run ADD checked_by nvarchar(200) NULL;

ALTER TABLE contribution_run ADD checked_at datetimeoffset(6) NULL;

ALTER TABLE contribution_run ADD ended_by nvarchar(200) NULL;

ALTER TABLE contribution_run ADD ended_at datetimeoffset(6) NULL;

ALTER TABLE contribution_run ADD refusal nvarchar(2000) NULL;

ALTER TABLE contribution_run ADD version int NOT NULL CONSTRAINT df_contribution_run_version DEFAULT 1;

GO

EXEC ('UPDATE contribution_run
SET replaces_run_id = (
        SELECT p.id
        FROM contribution_run p
        WHERE p.budget_year = contribution_run.budget_year
          AND p.number = contribution_run.number - 1
    ),
    ended_by = run_by,
    ended_at = run_at');

GO

CREATE INDEX ix_contribution_run_replaces ON contribution_run (replaces_run_id) WHERE replaces_run_id IS NOT NULL;
