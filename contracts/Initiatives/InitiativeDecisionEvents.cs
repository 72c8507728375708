namespace Samen.Contracts.Initiatives;

/// <summary>The general assembly adopted an initiative.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="ItemId">The agenda item that decided it.</param>
public sealed record InitiativeAdopted(Guid InitiativeId, Guid ItemId) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The general assembly rejected an initiative.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="ItemId">The agenda item that decided it.</param>
public sealed record InitiativeRejected(Guid InitiativeId, Guid ItemId) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The assembly's decision on an initiative was annulled: it is endorsed again, and waits for another decision.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="ItemId">The agenda item that had decided it.</param>
public sealed record InitiativeDecisionAnnulled(Guid InitiativeId, Guid ItemId) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}
