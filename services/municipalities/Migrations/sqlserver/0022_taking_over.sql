ALTER TABLE agenda_item ADD taken_over_by nvarchar(100) NULL;
