CREATE TABLE audit_head
(
    id           INTEGER NOT NULL PRIMARY KEY,
    position     INTEGER NOT NULL,
    hash         TEXT    NOT NULL,
    removed      INTEGER NOT NULL,
    removed_hash TEXT    NOT NULL
);

INSERT INTO audit_head (id, position, hash, removed, removed_hash) VALUES (1, 0, '', 0, '');

CREATE TABLE audit_entry
(
    entry_id     TEXT    NOT NULL PRIMARY KEY,
    recorded_at  TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    credential   TEXT    NULL,
    roles        TEXT    NOT NULL,
    municipality TEXT    NULL,
    partner_id   TEXT    NULL,
    action       TEXT    NOT NULL,
    object       TEXT    NOT NULL,
    result       INTEGER NOT NULL,
    origin       TEXT    NULL,
    trace_id     TEXT    NULL,
    times        INTEGER NOT NULL,
    changes      TEXT    NULL,
    position     INTEGER NULL,
    hash         TEXT    NULL
);

CREATE UNIQUE INDEX ux_audit_entry_position ON audit_entry (position) WHERE position IS NOT NULL;

CREATE INDEX ix_audit_entry_unsealed ON audit_entry (recorded_at) WHERE position IS NULL;

CREATE INDEX ix_audit_entry_municipality ON audit_entry (municipality, position);

CREATE INDEX ix_audit_entry_partner_id ON audit_entry (partner_id, position);

CREATE INDEX ix_audit_entry_actor ON audit_entry (actor, position);

CREATE TRIGGER tr_audit_entry_delete
BEFORE DELETE ON audit_entry
WHEN OLD.position IS NULL
    OR OLD.position > (SELECT removed FROM audit_head WHERE id = 1)
BEGIN
    SELECT RAISE(ABORT, 'The audit log is append-only.');
END;

CREATE TRIGGER tr_audit_entry_update
BEFORE UPDATE ON audit_entry
WHEN OLD.position IS NOT NULL
    OR NEW.entry_id <> OLD.entry_id
    OR NEW.recorded_at <> OLD.recorded_at
    OR NEW.actor <> OLD.actor
    OR NEW.credential IS NOT OLD.credential
    OR NEW.roles <> OLD.roles
    OR NEW.municipality IS NOT OLD.municipality
    OR NEW.partner_id IS NOT OLD.partner_id
    OR NEW.action <> OLD.action
    OR NEW.object <> OLD.object
    OR NEW.result <> OLD.result
    OR NEW.origin IS NOT OLD.origin
    OR NEW.trace_id IS NOT OLD.trace_id
    OR NEW.times <> OLD.times
    OR NEW.changes IS NOT OLD.changes
BEGIN
    SELECT RAISE(ABORT, 'The audit log is append-only.');
END;
