using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Software that a partner offers.</summary>
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

    /// <summary>A new one, still empty.</summary>
    public static Product Of(Guid id, Partner partner, DateTimeOffset now) =>
        new()
        {
            Id = id,
            PartnerId = partner.Id,
            PartnerName = partner.Name,
            RecordedAt = now,
        };

    /// <summary>The next version, as a request wants it.</summary>
    /// <exception cref="Refused">400: a standard stands there twice, or what it meets is shown by nothing.</exception>
    public (Product, ProductRecorded) With(ProductRequest request)
    {
        var (standards, errors) = (request.Standards ?? [], new List<FieldError>());
        foreach (var (index, claim) in standards.Index())
        {
            if (claim is { Compliant: true, EvidenceUrl: null, EvidenceAttachmentId: null })
                errors.Add(
                    new FieldError($"/standards/{index}/evidenceUrl", "required", "What is claimed is shown by an address or a document.")
                );
            if (
                standards
                    .Take(index)
                    .Any(other => string.Equals(other.Standard!.Trim(), claim.Standard!.Trim(), StringComparison.OrdinalIgnoreCase))
            )
                errors.Add(new FieldError($"/standards/{index}/standard", "twice", "This standard stands there twice."));
        }
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
        var next = this with
        {
            Name = request.Name!.Trim(),
            Description = Partner.Blank(request.Description),
            Website = request.Website,
            Repository = request.Repository,
            Licence = request.Licence?.Trim(),
            Hosting = request.Hosting,
            Standards = standards,
            Version = Version + 1,
        };
        return (next, next.Told());
    }

    public ProductRecorded Told() => new(Id, PartnerId, Name);

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
}

/// <summary>A version of a product with its days.</summary>
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

    /// <summary>The next version of the entry, as a request wants it.</summary>
    /// <exception cref="Refused">400: a day is before the one above it.</exception>
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
        Days.MustBeInOrder(next.Course);
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

/// <summary>What a municipality does with a version.</summary>
internal sealed record ProductUsage
{
    /// <summary>Its place in lists.</summary>
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

    /// <summary>The next version, as a request wants it.</summary>
    /// <exception cref="Refused">400: no day at all, or one before the one above it.</exception>
    public (ProductUsage, ProductUsageRecorded) With(ProductUsageRequest request, DateOnly today)
    {
        var next = this with
        {
            AcquiringFrom = request.AcquiringFrom,
            PlannedFrom = request.PlannedFrom,
            InProductionFrom = request.InProductionFrom,
            PhasingOutFrom = request.PhasingOutFrom,
            PhasedOutFrom = request.PhasedOutFrom,
            Note = Partner.Blank(request.Note),
            Version = Version + 1,
        };
        if (next.Course.All(step => step.Item1 is null))
            throw Refused.Invalid("/inProductionFrom", "required", "Say from which day on, in one of the states.");
        Days.MustBeInOrder(next.Course);
        return (
            next,
            new ProductUsageRecorded(ProductId, VersionId, MunicipalityCode, Days.StandingOn(today, next.Course, UsageStatus.Announced))
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

/// <summary>States that begin on days, one after the other; some may be unknown.</summary>
internal static class Days
{
    /// <exception cref="Refused">400: a day is before one above it, or of another century.</exception>
    public static void MustBeInOrder<T>(IEnumerable<(DateOnly? From, T Status, string Field)> course)
    {
        var (errors, before) = (new List<FieldError>(), DateOnly.MinValue);
        foreach (var (from, _, field) in course)
        {
            if (from is not { } day)
                continue;
            if (day.Year is < 1990 or > 2100)
                errors.Add(new FieldError($"/{field}", "range", "Must be from 1990 to 2100."));
            else if (day < before)
                errors.Add(new FieldError($"/{field}", "before-start", "Must not be before the day above it."));
            before = day;
        }
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
    }

    /// <summary>The last state that has begun.</summary>
    public static T StandingOn<T>(DateOnly day, IEnumerable<(DateOnly? From, T Status, string Field)> course, T before) =>
        course.Where(step => step.From <= day).Select(step => step.Status).DefaultIfEmpty(before).Last();
}
