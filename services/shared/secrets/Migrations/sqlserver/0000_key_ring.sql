-- The keys of Data Protection, sealed by the master key.
CREATE TABLE data_protection_key
(
    id            uniqueidentifier  NOT NULL CONSTRAINT pk_data_protection_key PRIMARY KEY NONCLUSTERED,
    friendly_name nvarchar(200)     NOT NULL,
    sealed_xml    varbinary(max)    NOT NULL,
    stored_at     datetimeoffset(6) NOT NULL
);
