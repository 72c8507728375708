CREATE TABLE setting_proposal
(
    id           TEXT    NOT NULL PRIMARY KEY,
    setting_key  TEXT    NOT NULL,
    from_version INTEGER NOT NULL,
    before_json  TEXT    NOT NULL,
    values_json  TEXT    NOT NULL,
    why          TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    proposed_by  TEXT    NOT NULL,
    proposed_at  TEXT    NOT NULL,
    decided_by   TEXT    NULL,
    decided_at   TEXT    NULL,
    reason       TEXT    NULL,
    version      INTEGER NOT NULL
);

CREATE INDEX ix_setting_proposal_proposed_at ON setting_proposal (proposed_at, id);

CREATE INDEX ix_setting_proposal_status ON setting_proposal (status, proposed_at);

CREATE TABLE setting_version
(
    setting_key TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    values_json TEXT    NOT NULL,
    since       TEXT    NOT NULL,
    proposal_id TEXT    NOT NULL REFERENCES setting_proposal (id),
    PRIMARY KEY (setting_key, version)
);
