using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A decision of an assembly that was taken outside this system, as the municipalities service reported it.</summary>
internal sealed record ReportedDecision
{
    public Guid ItemId { get; init; }
    public ItemKind Kind { get; init; }
    public string Title { get; init; } = "";
    public DateOnly DecidedOn { get; init; }
    public ItemOutcome Outcome { get; init; }
    public bool Binding { get; init; }

    public bool IsAdopted => Outcome == ItemOutcome.Adopted;

    public static ReportedDecision Of(ItemClosed fact) =>
        new()
        {
            ItemId = fact.ItemId,
            Kind = fact.Kind,
            Title = fact.Title,
            DecidedOn = fact.AssemblyDate,
            Outcome = fact.Outcome,
            Binding = fact.Binding,
        };

    /// <summary>Reports a decision that can't have been one on what the fund submits.</summary>
    public IEnumerable<Fault> Faults(DateOnly today)
    {
        if (Kind is not (ItemKind.Budget or ItemKind.Proposal))
            yield return new Fault("itemId", "kind", "Only a budget or a proposal decides what the fund submits.");
        if (DecidedOn > today)
            yield return new Fault("itemId", "future", "Its day has yet to come.");
    }

    /// <summary>Reports a decision that was not taken in the calendar years in which it can be.</summary>
    public IEnumerable<Fault> FaultsOfYear(FundProposalKind kind, int year, string message)
    {
        var (first, last) = FundDecisionYears.Of(kind, year);
        if (DecidedOn.Year < first || DecidedOn.Year > last)
            yield return new Fault("itemId", "year", message);
    }

    /// <summary>Refuses a decision that decided nothing.</summary>
    /// <exception cref="RuleViolation"><c>no-decision</c>.</exception>
    public void MustDecide()
    {
        if (!Binding || Outcome is not (ItemOutcome.Adopted or ItemOutcome.Rejected))
            throw new RuleViolation("no-decision", "It neither adopted nor rejected anything with effect.");
    }
}
