namespace Samen.Contracts.Partners;

/// <summary>A product of a partner was recorded, or its entry was changed.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="PartnerId">The partner that supplies it.</param>
/// <param name="Name">Its name.</param>
public sealed record ProductRecorded(Guid ProductId, Guid PartnerId, string Name) : IFact
{
    string IFact.Subject => $"products/{ProductId}";
}

/// <summary>A version of a product was recorded, or its dates were changed.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Label">The version, as its vendor calls it.</param>
/// <param name="InUseFrom">First day on which it is supplied; null: not known.</param>
/// <param name="EndOfSupportFrom">First day without support; null: not known.</param>
/// <param name="WithdrawnFrom">First day on which it may no longer be used; null: not known.</param>
public sealed record ProductVersionRecorded(
    Guid ProductId,
    Guid VersionId,
    string Label,
    DateOnly? InUseFrom,
    DateOnly? EndOfSupportFrom,
    DateOnly? WithdrawnFrom
) : IFact
{
    string IFact.Subject => $"products/{ProductId}";
}

/// <summary>A municipality recorded its usage of a version of a product. The status is that on the day of recording.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="VersionId">The version.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Status">What the municipality does with it.</param>
/// <param name="Since">First day of that status; null: none of its days has come.</param>
/// <param name="Coming">The statuses that begin later, by day; each holds from its day on, and no other fact tells so.</param>
public sealed record ProductUsageRecorded(
    Guid ProductId,
    Guid VersionId,
    string MunicipalityCode,
    UsageStatus Status,
    DateOnly? Since,
    IReadOnlyList<ComingUsage> Coming
) : IFact
{
    string IFact.Subject => $"products/{ProductId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A status of usage that begins on a day to come.</summary>
/// <param name="Status">What the municipality will do with the version.</param>
/// <param name="From">First day of that status.</param>
public sealed record ComingUsage(UsageStatus Status, DateOnly From);

/// <summary>A municipality removed its usage of a version of a product: it was recorded by mistake.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="VersionId">The version.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record ProductUsageRemoved(Guid ProductId, Guid VersionId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"products/{ProductId}";

    string? IFact.Municipality => MunicipalityCode;
}
