ALTER TABLE subscription ADD end_position bigint NULL;

-- In a batch of its own: the column must be there when it is read.
EXEC('UPDATE subscription SET end_position = (SELECT position FROM event_log_head WHERE id = 1) WHERE status = ''Ended''');

ALTER TABLE partner ADD contacts_version int NOT NULL CONSTRAINT df_partner_contacts_version DEFAULT 0;

CREATE TABLE pending_queue
(
    subscription_id uniqueidentifier  NOT NULL CONSTRAINT pk_pending_queue PRIMARY KEY,
    since           datetimeoffset(6) NOT NULL
);
