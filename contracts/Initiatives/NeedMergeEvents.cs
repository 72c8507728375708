namespace Samen.Contracts.Initiatives;

/// <summary>A municipality that recorded one of two needs proposed to merge them; who recorded the other decides.</summary>
/// <param name="NeedId">The need that would go on in the other.</param>
/// <param name="IntoNeedId">The other.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that proposed it.</param>
/// <param name="Reason">Why.</param>
public sealed record NeedMergeProposed(Guid NeedId, Guid IntoNeedId, string MunicipalityCode, string Reason) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A proposed merge was refused, or taken back by who proposed it.</summary>
/// <param name="NeedId">The need that would have gone on in the other.</param>
/// <param name="IntoNeedId">The other.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that ended it.</param>
/// <param name="Reason">Why.</param>
public sealed record NeedMergeRefused(Guid NeedId, Guid IntoNeedId, string MunicipalityCode, string Reason) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>
/// A need goes on in another, with its signatures and with all needs that were merged into it before. The counts are those of the need
/// that stays, each municipality once.
/// </summary>
/// <param name="NeedId">The need that goes on in the other.</param>
/// <param name="IntoNeedId">The need that stays.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that agreed last; null: the Taskforce decided it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Municipalities">Number of municipalities that share the need that stays.</param>
/// <param name="Inhabitants">Inhabitants of those municipalities together, each on its latest reference date.</param>
public sealed record NeedsMerged(
    Guid NeedId,
    Guid IntoNeedId,
    string? MunicipalityCode,
    string Reason,
    int Municipalities,
    long Inhabitants
) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>
/// A merge was undone: the need stands on its own again, with the signatures that were not taken back. The counts are those of the need
/// from which it was parted.
/// </summary>
/// <param name="NeedId">The need that stands on its own again.</param>
/// <param name="IntoNeedId">The need that it had led to.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that undid it; null: the Taskforce.</param>
/// <param name="Reason">Why.</param>
/// <param name="Municipalities">Number of municipalities that still share the other need.</param>
/// <param name="Inhabitants">Inhabitants of those municipalities together, each on its latest reference date.</param>
public sealed record NeedMergeUndone(
    Guid NeedId,
    Guid IntoNeedId,
    string? MunicipalityCode,
    string Reason,
    int Municipalities,
    long Inhabitants
) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}
