ALTER TABLE gate ADD COLUMN proposed_plan INTEGER NULL;

ALTER TABLE gate ADD COLUMN raises_cost INTEGER NOT NULL DEFAULT 0;

ALTER TABLE gate_decision ADD COLUMN adopted_by_item TEXT NULL;

ALTER TABLE gate_decision ADD COLUMN adopted_source TEXT NULL;

ALTER TABLE plan_version ADD COLUMN gate_id TEXT NULL REFERENCES gate (id);
