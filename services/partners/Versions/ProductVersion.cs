using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>A version of a product, with the days on which its status changes.</summary>
[Audited]
internal sealed record ProductVersion
{
    public Guid Id { get; init; }
    public Guid ProductId { get; init; }
    public string Label { get; init; } = "";
    public DateOnly? InDevelopmentFrom { get; init; }
    public DateOnly? InUseFrom { get; init; }
    public DateOnly? EndOfSupportFrom { get; init; }
    public DateOnly? WithdrawnFrom { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public int Version { get; init; }

    /// <summary>How many municipalities use it, or are about to.</summary>
    public int Municipalities { get; init; }

    private (DateOnly?, VersionStatus, string)[] Course =>
        [
            (InDevelopmentFrom, VersionStatus.InDevelopment, "inDevelopmentFrom"),
            (InUseFrom, VersionStatus.InUse, "inUseFrom"),
            (EndOfSupportFrom, VersionStatus.EndOfSupport, "endOfSupportFrom"),
            (WithdrawnFrom, VersionStatus.Withdrawn, "withdrawnFrom"),
        ];

    /// <summary>Days that are out of order.</summary>
    public IEnumerable<Fault> Faults => Days.FaultsOf(Course);

    /// <summary>Changes the label and the days, or records them. The caller checks <see cref="Faults"/>.</summary>
    public (ProductVersion, ProductVersionRecorded) With(ProductVersionRequest request)
    {
        var next = this with
        {
            Label = request.Label!.Trim(),
            InDevelopmentFrom = request.InDevelopmentFrom,
            InUseFrom = request.InUseFrom,
            EndOfSupportFrom = request.EndOfSupportFrom,
            WithdrawnFrom = request.WithdrawnFrom,
            Version = Version + 1,
        };
        return (next, new ProductVersionRecorded(ProductId, Id, next.Label, next.InUseFrom, next.EndOfSupportFrom, next.WithdrawnFrom));
    }

    public ProductVersionView View(DateOnly today) =>
        new(
            Id,
            Label,
            Days.StandingOn(today, Course, VersionStatus.Announced),
            InDevelopmentFrom,
            InUseFrom,
            EndOfSupportFrom,
            WithdrawnFrom,
            Municipalities,
            Version
        );
}
