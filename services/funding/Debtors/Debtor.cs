using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// A municipality as debtor of the fund: what an invoice to it needs. It is recorded step by step, by the fund manager or the
/// municipality itself.
/// </summary>
[Audited]
internal sealed record Debtor
{
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public string? Name { get; init; }
    public string? KvkNumber { get; init; }
    public string? Oin { get; init; }
    public string? Street { get; init; }
    public string? Postcode { get; init; }
    public string? City { get; init; }
    public string? ElectronicAddressScheme { get; init; }
    public string? ElectronicAddress { get; init; }

    [Withheld]
    public string? Email { get; init; }

    [Withheld]
    public string? SecretaryEmail { get; init; }
    public string? BuyerReference { get; init; }
    public YearReferences YearReferences { get; init; } = YearReferences.None;

    /// <summary>0: nothing was recorded yet.</summary>
    public int Version { get; init; }

    /// <summary>What is wrong with a request beyond its attributes.</summary>
    public static IEnumerable<Fault> FaultsOf(DebtorRequest request)
    {
        if (request.Postcode is { } postcode && !Funding.Postcode.IsValid(postcode))
            yield return new Fault("postcode", "format", "Must be a Dutch postcode, such as 3512 JE.");
        foreach (var fault in Funding.ElectronicAddress.FaultsOf(request.ElectronicAddressScheme, request.ElectronicAddress))
            yield return fault;
        var years = new HashSet<int?>();
        foreach (var (index, one) in (request.YearReferences ?? []).Index())
        {
            if (!years.Add(one.Year))
                yield return new Fault($"yearReferences/{index}/year", "duplicate", "This year already has a reference.");
        }
    }

    /// <summary>The next version, with all fields as the request has them.</summary>
    public Debtor With(DebtorRequest request) =>
        this with
        {
            Name = Trimmed(request.Name),
            KvkNumber = request.KvkNumber,
            Oin = request.Oin,
            Street = Trimmed(request.Street),
            Postcode = request.Postcode is { } postcode ? Funding.Postcode.Plain(postcode) : null,
            City = Trimmed(request.City),
            ElectronicAddressScheme = request.ElectronicAddressScheme,
            ElectronicAddress = request.ElectronicAddress,
            Email = Trimmed(request.Email),
            SecretaryEmail = Trimmed(request.SecretaryEmail),
            BuyerReference = Trimmed(request.BuyerReference),
            YearReferences = YearReferences.Of(request.YearReferences),
            Version = Version + 1,
        };

    /// <summary>What stands on the invoices of a year; null: nothing, and an invoice can't do without (BR-NL-2, Peppol R003).</summary>
    public string? ReferenceOf(int year) => YearReferences.Of(year) ?? BuyerReference;

    /// <summary>The fields without which a year can't be invoiced, as the API names them.</summary>
    public IReadOnlyList<string> MissingFor(int year, InvoiceProfile profile)
    {
        IEnumerable<(bool Missing, string Field)> needed =
        [
            (Name is null, "name"),
            (KvkNumber is null && Oin is null, "kvkNumber"),
            (Street is null, "street"),
            (Postcode is null, "postcode"),
            (City is null, "city"),
            (ElectronicAddress is null && profile == InvoiceProfile.Peppol, "electronicAddress"),
            (ReferenceOf(year) is null, "buyerReference"),
        ];
        return [.. needed.Where(one => one.Missing).Select(one => one.Field)];
    }

    /// <summary>As buyer on an invoice; nothing is missing.</summary>
    public InvoiceParty Party() =>
        new()
        {
            Name = Name!,
            KvkNumber = KvkNumber,
            Oin = Oin,
            Street = Street!,
            Postcode = Postcode!,
            City = City!,
            ElectronicAddressScheme = ElectronicAddressScheme,
            ElectronicAddress = ElectronicAddress,
        };

    /// <summary>The fund manager and auditors for all, others for their own municipality.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public static void MustBeOpenTo(Caller caller, string municipality)
    {
        if (!caller.Is(Roles.FundManager) && !caller.Is(Roles.Auditor))
            caller.MustActFor(municipality);
    }

    public DebtorView View(int year, InvoiceProfile profile) =>
        new(
            MunicipalityCode,
            MunicipalityName,
            Name,
            KvkNumber,
            Oin,
            Street,
            Postcode,
            City,
            ElectronicAddressScheme,
            ElectronicAddress,
            Email,
            SecretaryEmail,
            BuyerReference,
            YearReferences.Items,
            year,
            MissingFor(year, profile),
            Version
        );

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
