ALTER TABLE gate_decision DROP COLUMN adopted_source;

ALTER TABLE adopted_item ADD COLUMN initiative_id TEXT NULL;

ALTER TABLE binding_decision ADD COLUMN annulled_at TEXT NULL;

ALTER TABLE binding_decision ADD COLUMN annulment_reason TEXT NULL;

ALTER TABLE facility ADD COLUMN phase_before TEXT NULL;
