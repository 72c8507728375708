using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;

namespace Samen.AllInOne;

/// <summary>
/// Who sends the fund's invoices in the demo, and what municipalities need on theirs; of two that is still missing. Numbers, addresses and
/// account are made up, and fit their checks.
/// </summary>
internal sealed class DemoInvoices(DemoClient client)
{
    /// <summary>The settings of the seller.</summary>
    public static IReadOnlyDictionary<string, string> Seller { get; } =
        new Dictionary<string, string>
        {
            ["Samen:Funding:Seller:Name"] = "Fonds Gezamenlijke Gemeentelijke Uitvoering (voorbeeld)",
            ["Samen:Funding:Seller:KvkNumber"] = "12345678",
            ["Samen:Funding:Seller:VatNumber"] = "NL123456789B12",
            ["Samen:Funding:Seller:Iban"] = "NL34BNGH0285000001",
            ["Samen:Funding:Seller:Street"] = "Voorbeeldlaan 1",
            ["Samen:Funding:Seller:Postcode"] = "2514 AA",
            ["Samen:Funding:Seller:City"] = "Den Haag",
            ["Samen:Funding:Seller:ElectronicAddressScheme"] = "0106",
            ["Samen:Funding:Seller:ElectronicAddress"] = "12345678",
        };

    private static readonly string[] Incomplete = ["GM0014", "GM0518"];

    public async Task Load()
    {
        var all = await client.All<MunicipalityView>("fund-manager", "/municipalities/v1/municipalities?asOf=2020-01-01&limit=100");
        await client.Known(() =>
            client.Send<DebtorsImported>(
                HttpMethod.Post,
                "fund-manager",
                "/funding/v1/debtors-imports",
                new ImportDebtorsRequest
                {
                    Csv = string.Join(
                        '\n',
                        [
                            "code;name;kvk_number;street;postcode;city;email;buyer_reference",
                            .. all.Where(one => !Incomplete.Contains(one.Code)).Select(Line),
                        ]
                    ),
                }
            )
        );
        await Record("GM0344", "Gemeente Utrecht", "10000344", "Stadsplateau 1", "3521 AZ", "Utrecht", "Concernfinanciën");
        await Record("GM0363", "Gemeente Amsterdam", "10000363", "Amstel 1", "1011 PN", "Amsterdam", "V-2020-0417");
        await Record("GM0599", "Gemeente Rotterdam", "10000599", "Coolsingel 40", "3011 AD", "Rotterdam", "Inkoop 4000");
        await Record("GM0088", "Gemeente Schiermonnikoog", "10000088", "Nieuwestreek 5", "9166 LX", "Schiermonnikoog", "Secretarie");
    }

    private static string Line(MunicipalityView one) =>
        $"{one.Code};Gemeente {one.Name};1000{one.Code[2..]};Voorbeeldplein 1;1234 AB;{one.Name};"
        + $"facturen@{one.Code.ToLowerInvariant()}.example;Financiën";

    private Task Record(string code, string name, string kvk, string street, string postcode, string city, string reference) =>
        client.Known(() =>
            client.Put<DebtorView>(
                "fund-manager",
                $"/funding/v1/debtors/{code}",
                new DebtorRequest
                {
                    Name = name,
                    KvkNumber = kvk,
                    Street = street,
                    Postcode = postcode,
                    City = city,
                    ElectronicAddressScheme = "0106",
                    ElectronicAddress = kvk,
                    Email = $"facturen@{code.ToLowerInvariant()}.example",
                    BuyerReference = reference,
                }
            )
        );
}
