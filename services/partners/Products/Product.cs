using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Software that a partner offers.</summary>
[Audited]
internal sealed record Product
{
    public Guid Id { get; init; }
    public Guid PartnerId { get; init; }
    public string PartnerName { get; init; } = "";
    public string Name { get; init; } = "";
    public string? Description { get; init; }
    public string? Website { get; init; }
    public string? Repository { get; init; }
    public string? Licence { get; init; }
    public ProductHosting? Hosting { get; init; }
    public IReadOnlyList<StandardClaim> Standards { get; init; } = [];
    public DateTimeOffset RecordedAt { get; init; }
    public int Version { get; init; }

    /// <summary>A new product without an entry.</summary>
    public static Product Of(Guid id, Partner partner, DateTimeOffset now) =>
        new()
        {
            Id = id,
            PartnerId = partner.Id,
            PartnerName = partner.Name,
            RecordedAt = now,
        };

    /// <summary>What is wrong with the standards that an entry claims.</summary>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<StandardClaim> standards)
    {
        foreach (var (index, claim) in standards.Index())
        {
            if (claim is { Compliant: true, EvidenceUrl: null, EvidenceAttachmentId: null })
                yield return new Fault($"standards/{index}/evidenceUrl", "required", "A claim needs evidence: an address or a document.");
            if (standards.Take(index).Any(other => IsSame(other.Standard!, claim.Standard!)))
                yield return new Fault($"standards/{index}/standard", "twice", "This standard is listed twice.");
        }
    }

    /// <summary>Changes the entry, or records it.</summary>
    /// <param name="request">The whole entry, without faults.</param>
    public (Product, ProductRecorded) With(ProductRequest request)
    {
        var next = this with
        {
            Name = request.Name!.Trim(),
            Description = Text.Trimmed(request.Description),
            Website = Address.Plain(request.Website),
            Repository = Address.Plain(request.Repository),
            Licence = request.Licence?.Trim(),
            Hosting = request.Hosting,
            Standards = request.Standards ?? [],
            Version = Version + 1,
        };
        return (next, new ProductRecorded(Id, PartnerId, next.Name));
    }

    public ProductView View(IEnumerable<ProductVersion> versions, DateOnly today, int municipalities = 0) =>
        new(
            Id,
            PartnerId,
            PartnerName,
            Name,
            Description,
            Website,
            Repository,
            Licence,
            Hosting,
            Standards,
            [.. versions.Select(v => v.View(today))],
            municipalities,
            RecordedAt,
            Version
        );

    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
