ALTER TABLE need ADD folded nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_need_folded DEFAULT '';

EXEC ('UPDATE need SET folded = LOWER(title + '' '' + description)');
