using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>What a municipality does with a version of a product, with the days on which its status changes.</summary>
[Audited]
[AuditedRows("product_usage", nameof(VersionId), nameof(MunicipalityCode))]
internal sealed record ProductUsage
{
    /// <summary>Orders usages in lists, newest first.</summary>
    public Guid Id { get; init; }
    public Guid ProductId { get; init; }
    public string ProductName { get; init; } = "";
    public Guid PartnerId { get; init; }
    public string PartnerName { get; init; } = "";
    public Guid VersionId { get; init; }
    public string Label { get; init; } = "";
    public DateOnly? EndOfSupportFrom { get; init; }
    public DateOnly? WithdrawnFrom { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public DateOnly? AcquiringFrom { get; init; }
    public DateOnly? PlannedFrom { get; init; }
    public DateOnly? InProductionFrom { get; init; }
    public DateOnly? PhasingOutFrom { get; init; }
    public DateOnly? PhasedOutFrom { get; init; }
    public string? Note { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public int Version { get; init; }

    private (DateOnly?, UsageStatus, string)[] Course =>
        [
            (AcquiringFrom, UsageStatus.Acquiring, "acquiringFrom"),
            (PlannedFrom, UsageStatus.Planned, "plannedFrom"),
            (InProductionFrom, UsageStatus.InProduction, "inProductionFrom"),
            (PhasingOutFrom, UsageStatus.PhasingOut, "phasingOutFrom"),
            (PhasedOutFrom, UsageStatus.PhasedOut, "phasedOutFrom"),
        ];

    /// <summary>No day is given, or days are out of order.</summary>
    public IEnumerable<Fault> Faults =>
        Course.All(step => step.Item1 is null)
            ? [new Fault("inProductionFrom", "required", "Give the first day of at least one status.")]
            : Days.FaultsOf(Course);

    /// <summary>Changes the days and the note, or records them. The caller checks <see cref="Faults"/>.</summary>
    public (ProductUsage, ProductUsageRecorded) With(ProductUsageRequest request, DateOnly today)
    {
        var next = this with
        {
            AcquiringFrom = request.AcquiringFrom,
            PlannedFrom = request.PlannedFrom,
            InProductionFrom = request.InProductionFrom,
            PhasingOutFrom = request.PhasingOutFrom,
            PhasedOutFrom = request.PhasedOutFrom,
            Note = Text.Trimmed(request.Note),
            Version = Version + 1,
        };
        return (
            next,
            new ProductUsageRecorded(
                ProductId,
                VersionId,
                MunicipalityCode,
                Days.StandingOn(today, next.Course, UsageStatus.Announced),
                next.Course.Select(step => step.Item1).LastOrDefault(day => day <= today),
                [.. from step in next.Course where step.Item1 > today select new ComingUsage(step.Item2, step.Item1!.Value)]
            )
        );
    }

    public ProductUsageView View(DateOnly today, IReadOnlyList<string> otherVersions) =>
        new(
            ProductId,
            ProductName,
            PartnerId,
            PartnerName,
            VersionId,
            Label,
            MunicipalityCode,
            Days.StandingOn(today, Course, UsageStatus.Announced),
            AcquiringFrom,
            PlannedFrom,
            InProductionFrom,
            PhasingOutFrom,
            PhasedOutFrom,
            Note,
            EndOfSupportFrom < WithdrawnFrom ? EndOfSupportFrom : WithdrawnFrom ?? EndOfSupportFrom,
            otherVersions,
            RecordedAt,
            Version
        );
}
