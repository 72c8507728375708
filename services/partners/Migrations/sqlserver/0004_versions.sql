CREATE TABLE product_version
(
    id                  uniqueidentifier  NOT NULL CONSTRAINT pk_product_version PRIMARY KEY NONCLUSTERED,
    product_id          uniqueidentifier  NOT NULL CONSTRAINT fk_product_version_product REFERENCES product (id),
    label               nvarchar(50)      NOT NULL,
    in_development_from date              NULL,
    in_use_from         date              NULL,
    end_of_support_from date              NULL,
    withdrawn_from      date              NULL,
    recorded_at         datetimeoffset(6) NOT NULL,
    version             int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_product_version_label ON product_version (product_id, label);
