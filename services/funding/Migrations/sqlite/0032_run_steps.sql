ALTER TABLE contribution_run ADD COLUMN status TEXT NOT NULL DEFAULT 'Final';

ALTER TABLE contribution_run ADD COLUMN replaces_run_id TEXT NULL;

ALTER TABLE contribution_run ADD COLUMN checked_by TEXT NULL;

ALTER TABLE contribution_run ADD COLUMN checked_at TEXT NULL;

ALTER TABLE contribution_run ADD COLUMN ended_by TEXT NULL;

ALTER TABLE contribution_run ADD COLUMN ended_at TEXT NULL;

ALTER TABLE contribution_run ADD COLUMN refusal TEXT NULL;

ALTER TABLE contribution_run ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

UPDATE contribution_run
SET replaces_run_id = (
        SELECT p.id
        FROM contribution_run p
        WHERE p.budget_year = contribution_run.budget_year
          AND p.number = contribution_run.number - 1
    ),
    ended_by = run_by,
    ended_at = run_at;

CREATE INDEX ix_contribution_run_replaces ON contribution_run (replaces_run_id) WHERE replaces_run_id IS NOT NULL;
