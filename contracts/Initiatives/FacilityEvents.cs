namespace Samen.Contracts.Initiatives;

/// <summary>A joint facility was added: it comes of an adopted initiative, or is taken in as it exists.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Phase">Where it is in its life.</param>
/// <param name="InitiativeId">The initiative that it comes of; null: it was taken in as it exists.</param>
/// <param name="YearlyCents">What it costs all municipalities together in a year, before VAT; null: not known.</param>
public sealed record FacilityAdded(
    Guid FacilityId,
    string Name,
    FacilityKind Kind,
    FacilityPhase Phase,
    Guid? InitiativeId,
    long? YearlyCents
) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A joint facility was removed: it was added by mistake, and nothing was recorded about it.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="Name">The name that it had.</param>
public sealed record FacilityRemoved(Guid FacilityId, string Name) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>What a joint facility is was changed.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="Name">Its name from now on.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="YearlyCents">What it costs all municipalities together in a year, before VAT; null: not known.</param>
public sealed record FacilityRevised(Guid FacilityId, string Name, FacilityKind Kind, long? YearlyCents) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A joint facility moved to another phase of its life.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="Phase">The phase from now on.</param>
public sealed record FacilityPhaseChanged(Guid FacilityId, FacilityPhase Phase) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A joint facility ended.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="RetiredOn">Its last day.</param>
/// <param name="SuccessorId">The facility that takes its place, if there is one.</param>
/// <param name="PaidUntil">Last day for which municipalities pay for it; null: not known.</param>
public sealed record FacilityRetired(Guid FacilityId, DateOnly RetiredOn, Guid? SuccessorId, DateOnly? PaidUntil) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>It was decided how far a joint facility binds municipalities.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="Level">The level.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="DecidedOn">Day of the decision.</param>
public sealed record BindingLevelDecided(Guid FacilityId, BindingLevel Level, BindingAuthority Authority, DateOnly DecidedOn) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A decision on how far a joint facility binds municipalities was annulled; the one before it holds again.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="Level">The level that was annulled.</param>
/// <param name="Now">The level that holds from now on; null: nothing is decided.</param>
/// <param name="Reason">Why.</param>
public sealed record BindingLevelAnnulled(Guid FacilityId, BindingLevel Level, BindingLevel? Now, string Reason) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A product was linked to the joint facility that it fills.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="ProductId">The product.</param>
public sealed record FacilityProductLinked(Guid FacilityId, Guid ProductId) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A product no longer fills a joint facility.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="ProductId">The product.</param>
public sealed record FacilityProductUnlinked(Guid FacilityId, Guid ProductId) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}
