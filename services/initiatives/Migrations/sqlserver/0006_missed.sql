ALTER TABLE trace_decision ADD missed_json nvarchar(max) NULL;
