CREATE TABLE budget_mandate
(
    id          TEXT    NOT NULL PRIMARY KEY,
    status      TEXT    NOT NULL,
    held_by   TEXT    NOT NULL,
    line_code   TEXT    NULL,
    programme   TEXT    NULL,
    limit_cents INTEGER NOT NULL,
    from_day    TEXT    NOT NULL,
    until_day   TEXT    NOT NULL,
    kinds       TEXT    NOT NULL,
    granted_by  TEXT    NOT NULL,
    granted_at  TEXT    NOT NULL,
    decided_by  TEXT    NULL,
    decided_at  TEXT    NULL,
    ended_by    TEXT    NULL,
    ended_at    TEXT    NULL,
    reason      TEXT    NULL,
    version     INTEGER NOT NULL
);

CREATE INDEX ix_budget_mandate_granted_at ON budget_mandate (granted_at, id);

CREATE INDEX ix_budget_mandate_holder ON budget_mandate (held_by);
