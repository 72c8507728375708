namespace Samen.Contracts.Initiatives;

/// <summary>
/// An initiative that grew out of a need was submitted for the first time. Before that it is a draft, which is its owners' own affair.
/// </summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="NeedId">The need.</param>
/// <param name="Title">Its title.</param>
/// <param name="Track">How it comes about.</param>
/// <param name="ProvenAtMunicipality">CBS code of the municipality where it is proven; null unless the track is ScaleUp.</param>
/// <param name="LeadMunicipality">CBS code of the owner that leads.</param>
/// <param name="OwnerMunicipalities">CBS codes of all owners, the leading one included.</param>
public sealed record InitiativeStarted(
    Guid InitiativeId,
    Guid NeedId,
    string Title,
    Track Track,
    string? ProvenAtMunicipality,
    string LeadMunicipality,
    IReadOnlyList<string> OwnerMunicipalities
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => LeadMunicipality;
}

/// <summary>The owners changed the plan of an initiative that is not being assessed, and was submitted before.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
/// <param name="PlanVersion">The version of the plan.</param>
public sealed record InitiativeRevised(Guid InitiativeId, string Title, int PlanVersion) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The owners submitted an initiative to the Taskforce. Amounts in whole euro cents before VAT.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="NeedId">The need.</param>
/// <param name="Title">Its title.</param>
/// <param name="OneOffCents">One-off cost in whole euro cents, before VAT.</param>
/// <param name="YearlyCents">Yearly cost in whole euro cents, before VAT.</param>
/// <param name="BenefitHoursPerYear">Expected benefit in working hours a year, over all municipalities.</param>
/// <param name="BenefitCentsPerYear">Expected benefit in whole euro cents a year, over all municipalities.</param>
public sealed record InitiativeSubmitted(
    Guid InitiativeId,
    Guid NeedId,
    string Title,
    long OneOffCents,
    long YearlyCents,
    long BenefitHoursPerYear,
    long BenefitCentsPerYear
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The Taskforce endorsed an initiative: it may go to the general assembly. Amounts in whole euro cents before VAT.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
/// <param name="LeadMunicipality">CBS code of the owner that leads.</param>
/// <param name="OneOffCents">One-off cost in whole euro cents, before VAT.</param>
/// <param name="YearlyCents">Yearly cost in whole euro cents, before VAT.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="StartYear">The year in which its plan begins; null: it doesn't say.</param>
public sealed record InitiativeEndorsed(
    Guid InitiativeId,
    string Title,
    string LeadMunicipality,
    long OneOffCents,
    long YearlyCents,
    string Reason,
    int? StartYear
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => LeadMunicipality;
}

/// <summary>The Taskforce returned an initiative to its owners, who may submit it again.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record InitiativeReturned(Guid InitiativeId, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The Taskforce declined an initiative. It ends here, unless its owners answer with a new version of the plan.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record InitiativeDeclined(Guid InitiativeId, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The owners withdrew an initiative that the Taskforce had not endorsed.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Reason">Why.</param>
public sealed record InitiativeWithdrawn(Guid InitiativeId, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}
