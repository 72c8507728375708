using Samen.Contracts.Funding;
using Samen.Lists;

namespace Samen.Funding;

/// <summary>The CSV with which the invoice data of many municipalities are imported.</summary>
internal static class DebtorsCsv
{
    private const int Most = 2_000;

    private static readonly CsvColumn[] Columns =
    [
        new("code", CsvUse.Needed),
        new("name", CsvUse.Read, "Naam"),
        new("kvk_number", CsvUse.Read, "KvK-nummer"),
        new("oin", CsvUse.Read),
        new("street", CsvUse.Read, "Straat"),
        new("postcode", CsvUse.Read),
        new("city", CsvUse.Read, "Plaats"),
        new("electronic_address_scheme", CsvUse.Read, "Soort elektronisch adres"),
        new("electronic_address", CsvUse.Read, "Elektronisch adres"),
        new("email", CsvUse.Read, "E-mail"),
        new("secretary_email", CsvUse.Read, "E-mail van de secretaris"),
        new("buyer_reference", CsvUse.Read, "Kenmerk"),
    ];

    /// <exception cref="Web.Refused">400: it is no CSV, or lacks a column.</exception>
    public static IReadOnlyList<CsvLine> Read(string? csv) => Csv.Read(csv, "/csv", Columns, Most);

    /// <summary>What is recorded after a line: its cells, and of blank ones what was there.</summary>
    public static DebtorRequest Request(Debtor current, CsvLine line) =>
        new()
        {
            Name = line["name"] ?? current.Name,
            KvkNumber = line["kvk_number"] ?? current.KvkNumber,
            Oin = line["oin"] ?? current.Oin,
            Street = line["street"] ?? current.Street,
            Postcode = line["postcode"] ?? current.Postcode,
            City = line["city"] ?? current.City,
            ElectronicAddressScheme = line["electronic_address_scheme"] ?? current.ElectronicAddressScheme,
            ElectronicAddress = line["electronic_address"] ?? current.ElectronicAddress,
            Email = line["email"] ?? current.Email,
            SecretaryEmail = line["secretary_email"] ?? current.SecretaryEmail,
            BuyerReference = line["buyer_reference"] ?? current.BuyerReference,
            YearReferences = current.YearReferences.Items,
        };

    /// <summary>The column of a property of the request.</summary>
    public static string ColumnOf(string property) =>
        string.Concat(property.TrimStart('/').Select(c => char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : c.ToString()));
}
