CREATE TABLE audit_head
(
    id           int         NOT NULL CONSTRAINT pk_audit_head PRIMARY KEY,
    position     bigint      NOT NULL,
    hash         varchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    removed      bigint      NOT NULL,
    removed_hash varchar(64) COLLATE Latin1_General_BIN2 NOT NULL
);

INSERT INTO audit_head (id, position, hash, removed, removed_hash) VALUES (1, 0, '', 0, '');

CREATE TABLE audit_entry
(
    entry_id     uniqueidentifier  NOT NULL CONSTRAINT pk_audit_entry PRIMARY KEY NONCLUSTERED,
    recorded_at  datetimeoffset(6) NOT NULL,
    actor        nvarchar(100)     COLLATE Latin1_General_BIN2 NOT NULL,
    credential   varchar(100)      COLLATE Latin1_General_BIN2 NULL,
    roles        varchar(400)      COLLATE Latin1_General_BIN2 NOT NULL,
    municipality varchar(10)       COLLATE Latin1_General_BIN2 NULL,
    partner_id   uniqueidentifier  NULL,
    action       varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL,
    object       nvarchar(500)     COLLATE Latin1_General_BIN2 NOT NULL,
    result       int               NOT NULL,
    origin       varchar(100)      COLLATE Latin1_General_BIN2 NULL,
    trace_id     varchar(32)       COLLATE Latin1_General_BIN2 NULL,
    times        int               NOT NULL,
    changes      nvarchar(max)     NULL,
    position     bigint            NULL,
    hash         varchar(64)       COLLATE Latin1_General_BIN2 NULL
);

CREATE UNIQUE INDEX ux_audit_entry_position ON audit_entry (position) WHERE position IS NOT NULL;

CREATE INDEX ix_audit_entry_unsealed ON audit_entry (recorded_at) WHERE position IS NULL;

CREATE INDEX ix_audit_entry_municipality ON audit_entry (municipality, position);

CREATE INDEX ix_audit_entry_partner_id ON audit_entry (partner_id, position);

CREATE INDEX ix_audit_entry_actor ON audit_entry (actor, position);

GO

CREATE TRIGGER tr_audit_entry_delete
ON audit_entry
AFTER DELETE
AS
IF EXISTS (SELECT entry_id FROM deleted
           WHERE position IS NULL OR position > (SELECT removed FROM audit_head WHERE id = 1))
    THROW 50001, 'The audit log is append-only.', 1;

GO

CREATE TRIGGER tr_audit_entry_update
ON audit_entry
AFTER UPDATE
AS
IF EXISTS (SELECT entry_id FROM deleted WHERE position IS NOT NULL)
    OR EXISTS (SELECT entry_id, recorded_at, actor, credential, roles, municipality, partner_id, action, object, result, origin,
                      trace_id, times, changes
               FROM deleted
               EXCEPT
               SELECT entry_id, recorded_at, actor, credential, roles, municipality, partner_id, action, object, result, origin,
                      trace_id, times, changes
               FROM inserted)
    THROW 50001, 'The audit log is append-only.', 1;
