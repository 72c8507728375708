using Samen.Contracts.Partners;
using Samen.Search;
using Samen.Texts;

namespace Samen.Partners;

/// <summary>The search entries of this service; everybody finds all of them.</summary>
internal static class Findable
{
    public static SearchEntry Of(Partner partner) =>
        new()
        {
            Subject = $"partners/{partner.Id}",
            Kind = "partner",
            Title = partner.Name,
            OtherNames = [.. new[] { partner.Oin, partner.KvkNumber }.OfType<string>()],
            Body = partner.Description ?? "",
            Path = $"/partners/{partner.Id}",
            ChangedAt = partner.AdmissionAt ?? partner.RegisteredAt,
        };

    public static SearchEntry Of(Product product) =>
        new()
        {
            Subject = $"products/{product.Id}",
            Kind = "product",
            Title = product.Name,
            Body = string.Join('\n', [product.Description ?? "", .. product.Standards.Select(claim => claim.Standard!)]),
            Path = $"/producten/{product.Id}",
            ChangedAt = product.RecordedAt,
        };

    /// <summary>A standard: its page lists the products that name it.</summary>
    public static SearchEntry Of(StandardClaim claim, DateTimeOffset at) =>
        new()
        {
            Subject = SubjectOf(claim),
            Kind = "standard",
            Title = claim.Standard!.Trim(),
            Path = $"/producten?zoek={Uri.EscapeDataString(claim.Standard!.Trim())}",
            ChangedAt = at,
        };

    /// <summary>A standard is the same however its name is written.</summary>
    public static string SubjectOf(StandardClaim claim) => $"standards/{Folding.Plain(claim.Standard!).Replace(' ', '-')}";
}
