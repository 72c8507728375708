using Samen.Contracts.Funding;

namespace Samen.AllInOne;

/// <summary>
/// Who sends the fund's invoices in the demo, and what four municipalities need on theirs; of the others that is missing, as on a first
/// day. Numbers and account are made up, and fit their checks.
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

    public async Task Load()
    {
        await Record("GM0344", "Gemeente Utrecht", "10000344", "Stadsplateau 1", "3521 AZ", "Utrecht", "Concernfinanciën");
        await Record("GM0363", "Gemeente Amsterdam", "10000363", "Amstel 1", "1011 PN", "Amsterdam", "V-2020-0417");
        await Record("GM0599", "Gemeente Rotterdam", "10000599", "Coolsingel 40", "3011 AD", "Rotterdam", "Inkoop 4000");
        await Record("GM0088", "Gemeente Schiermonnikoog", "10000088", "Nieuwestreek 5", "9166 LX", "Schiermonnikoog", "Secretarie");
    }

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
