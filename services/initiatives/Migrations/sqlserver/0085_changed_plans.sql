ALTER TABLE gate ADD proposed_plan int NULL;

ALTER TABLE gate ADD raises_cost bit NOT NULL CONSTRAINT df_gate_raises_cost DEFAULT 0;

ALTER TABLE gate_decision ADD adopted_by_item uniqueidentifier NULL;

ALTER TABLE gate_decision ADD adopted_source nvarchar(500) NULL;

ALTER TABLE plan_version ADD gate_id uniqueidentifier NULL CONSTRAINT fk_plan_version_gate REFERENCES gate (id);
