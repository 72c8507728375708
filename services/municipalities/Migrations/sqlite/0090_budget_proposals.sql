ALTER TABLE agenda_item ADD COLUMN budget_proposal_id TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN start_year INTEGER NULL;
