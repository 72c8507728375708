using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A need (behoefte) of a municipality. Another municipality shares it by co-signing it once.</summary>
internal sealed record Need
{
    public Guid Id { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public Office Office { get; init; }
    public string Title { get; init; } = "";
    public string Description { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }

    public static (Need, NeedRecorded) Record(
        Guid id,
        string municipality,
        Office office,
        string title,
        string description,
        DateTimeOffset now
    )
    {
        var need = new Need
        {
            Id = id,
            MunicipalityCode = municipality,
            Office = office,
            Title = title.Trim(),
            Description = description.Trim(),
            RecordedAt = now,
        };
        return (need, new NeedRecorded(id, municipality, office, need.Title));
    }

    /// <summary>Another municipality signs. The store's key refuses a second signature.</summary>
    /// <exception cref="RuleViolation"><c>own-need</c>: it recorded the need itself.</exception>
    public NeedSignature Cosign(string municipality, Office office, DateTimeOffset now) =>
        municipality == MunicipalityCode
            ? throw new RuleViolation("own-need", "Your municipality recorded this need; it already counts.")
            : new NeedSignature
            {
                NeedId = Id,
                MunicipalityCode = municipality,
                Office = office,
                SignedAt = now,
            };

    public NeedView View(IEnumerable<NeedSignature> signatures, NeedShare share) =>
        new(
            Id,
            MunicipalityCode,
            MunicipalityName,
            Office,
            Title,
            Description,
            RecordedAt,
            share.Municipalities,
            share.Inhabitants,
            share.ReferenceDate,
            [.. signatures.Select(s => new SignatureView(s.MunicipalityCode, s.MunicipalityName, s.Office, s.SignedAt))]
        );

    /// <summary>The office that the caller holds in its municipality.</summary>
    /// <exception cref="Refused">403 <c>no-office</c>.</exception>
    public static Office OfficeOf(Caller caller) =>
        Enum.GetNames<Office>().Contains(caller.Office)
            ? Enum.Parse<Office>(caller.Office!)
            : throw Refused.Forbidden("no-office", "Only the municipal secretary, the head of ICT or the head of operations may do this.");
}
