ALTER TABLE agenda_item ADD budget_proposal_id uniqueidentifier NULL;

ALTER TABLE agenda_item ADD start_year int NULL;
