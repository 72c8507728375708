CREATE TABLE partner_contact
(
    partner_id TEXT NOT NULL REFERENCES partner (id),
    purpose    TEXT NOT NULL,
    name       TEXT NULL,
    email      TEXT NOT NULL,
    telephone  TEXT NULL,
    PRIMARY KEY (partner_id, purpose)
);
