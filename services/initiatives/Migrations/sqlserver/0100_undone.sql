ALTER TABLE gate_decision DROP COLUMN adopted_source;

ALTER TABLE adopted_item ADD initiative_id uniqueidentifier NULL;

ALTER TABLE binding_decision ADD annulled_at datetimeoffset(6) NULL;

ALTER TABLE binding_decision ADD annulment_reason nvarchar(2000) NULL;

ALTER TABLE facility ADD phase_before nvarchar(20) NULL;
