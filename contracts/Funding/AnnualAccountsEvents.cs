namespace Samen.Contracts.Funding;

/// <summary>The general assembly adopted the annual accounts of a year. Whole euro cents before VAT.</summary>
/// <param name="ProposalId">The accounts.</param>
/// <param name="Year">Budget year.</param>
/// <param name="IncomeCents">All income.</param>
/// <param name="CostsCents">All costs.</param>
/// <param name="ResultCents">The result after reserves; negative: a deficit.</param>
/// <param name="ItemId">The agenda item, or the reported decision.</param>
/// <param name="AdoptedOn">Day of the assembly.</param>
public sealed record AnnualAccountsAdopted(
    Guid ProposalId,
    int Year,
    long IncomeCents,
    long CostsCents,
    long ResultCents,
    Guid ItemId,
    DateOnly AdoptedOn
) : IFact
{
    string IFact.Subject => $"years/{Year}";
}

/// <summary>The adoption of annual accounts no longer holds: the year takes income and costs again.</summary>
/// <param name="ProposalId">The accounts.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record AnnualAccountsAnnulled(Guid ProposalId, int Year, string Reason) : IFact
{
    string IFact.Subject => $"years/{Year}";
}

/// <summary>The general assembly decided what becomes of the result of a year.</summary>
/// <param name="ProposalId">The appropriation.</param>
/// <param name="Year">Budget year.</param>
/// <param name="ResultCents">The result after reserves, in whole euro cents; negative: a deficit.</param>
/// <param name="ItemId">The agenda item, or the reported decision.</param>
/// <param name="AdoptedOn">Day of the assembly.</param>
public sealed record ResultAppropriated(Guid ProposalId, int Year, long ResultCents, Guid ItemId, DateOnly AdoptedOn) : IFact
{
    string IFact.Subject => $"years/{Year}";
}

/// <summary>The appropriation of a result no longer holds: it waits for another one.</summary>
/// <param name="ProposalId">The appropriation.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record ResultAppropriationAnnulled(Guid ProposalId, int Year, string Reason) : IFact
{
    string IFact.Subject => $"years/{Year}";
}

/// <summary>The general assembly discharged the board for a year.</summary>
/// <param name="ProposalId">The discharge.</param>
/// <param name="Year">Budget year.</param>
/// <param name="ItemId">The agenda item, or the reported decision.</param>
/// <param name="On">Day of the assembly.</param>
public sealed record BoardDischarged(Guid ProposalId, int Year, Guid ItemId, DateOnly On) : IFact
{
    string IFact.Subject => $"years/{Year}";
}

/// <summary>The discharge of the board for a year no longer holds.</summary>
/// <param name="ProposalId">The discharge.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record BoardDischargeAnnulled(Guid ProposalId, int Year, string Reason) : IFact
{
    string IFact.Subject => $"years/{Year}";
}
