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

    /// <summary>The most years ahead that a programme of several years decides a budget for.</summary>
    private const int MostYearsAhead = 5;

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

    /// <summary>Reports a decision that can't have been one on the budget of that year.</summary>
    public IEnumerable<Fault> FaultsFor(int year, DateOnly today)
    {
        if (Kind is not (ItemKind.Budget or ItemKind.Proposal))
            yield return new Fault("itemId", "kind", "Only a budget or a proposal decides a budget.");
        if (DecidedOn > today)
            yield return new Fault("itemId", "future", "Its day has yet to come.");
        if (DecidedOn.Year < year - MostYearsAhead || DecidedOn.Year > year)
            yield return new Fault(
                "itemId",
                "year",
                $"The budget of {year} is decided in the {MostYearsAhead} years before it, and changed until its last day."
            );
    }

    /// <summary>Refuses a decision that decided nothing, or less than the one that counts.</summary>
    /// <exception cref="RuleViolation"><c>no-decision</c>; <c>decision-older</c>.</exception>
    public void MustDecide(Budget? current)
    {
        if (!Binding || Outcome is not (ItemOutcome.Adopted or ItemOutcome.Rejected))
            throw new RuleViolation("no-decision", "It neither adopted nor rejected anything with effect.");
        if (current is not null && DecidedOn < current.AdoptedOn)
            throw new RuleViolation(
                "decision-older",
                $"The budget that counts was adopted on {current.AdoptedOn:yyyy-MM-dd}, after this decision."
            );
    }
}
