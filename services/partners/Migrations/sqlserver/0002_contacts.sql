CREATE TABLE partner_contact
(
    partner_id uniqueidentifier NOT NULL CONSTRAINT fk_partner_contact_partner REFERENCES partner (id),
    purpose    varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    name       nvarchar(100)    NULL,
    email      nvarchar(254)    NOT NULL,
    telephone  nvarchar(30)     NULL,
    CONSTRAINT pk_partner_contact PRIMARY KEY (partner_id, purpose)
);
