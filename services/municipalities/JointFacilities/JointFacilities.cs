using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// A council's decision on the joint facilities of a budget year, and where it appears in the municipality's budget.
/// Whole euro cents.
/// </summary>
[Audited]
internal sealed record JointFacilities
{
    public int Year { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public Guid DecisionId { get; init; }
    public string? Programme { get; init; }
    public string? BudgetLine { get; init; }
    public long BudgetedCents { get; init; }
    public int Version { get; init; }

    /// <summary>Of the decision as it stands now, for reading.</summary>
    public CouncilDecisionStatus DecisionStatus { get; init; }

    /// <inheritdoc cref="DecisionStatus"/>
    public CouncilOutcome? Outcome { get; init; }

    /// <inheritdoc cref="DecisionStatus"/>
    public DateOnly DecidedOn { get; init; }

    /// <summary>The council's position. A decision that was withdrawn, or corrected into a tie, does not count.</summary>
    public JointFacilitiesStatus Status => StatusOf(DecisionStatus, Outcome);

    /// <summary>The day before which the budget of a year must be sent to the province (Gemeentewet, article 191).</summary>
    public static DateOnly SendBefore(int year) => new(year - 1, 11, 15);

    /// <summary>What is wrong with a request.</summary>
    /// <param name="request">What the budget says.</param>
    /// <param name="decision">The decision that it names; null: there is none.</param>
    public IEnumerable<Fault> FaultsOf(JointFacilitiesRequest request, CouncilDecision? decision)
    {
        if (decision is null || !decision.IsPublic || decision.MunicipalityCode != MunicipalityCode)
            return [new Fault("decisionId", "unknown", "There is no such decision of this council.")];
        if (decision.Kind is not (CouncilDecisionKind.Decision or CouncilDecisionKind.Proposal))
            return [new Fault("decisionId", "kind", "Only a decision or a proposal makes money available; a motion binds nobody.")];
        (string Property, bool IsGiven)[] budget =
        [
            ("programme", request.Programme is not null),
            ("budgetLine", request.BudgetLine is not null),
            ("budgetedCents", request.BudgetedCents is not null),
        ];
        return StatusOf(decision.Status, decision.Outcome) switch
        {
            JointFacilitiesStatus.Adopted => budget
                .Where(field => !field.IsGiven)
                .Select(field => new Fault(field.Property, "required", "For an adopted decision, say where it is in the budget.")),
            JointFacilitiesStatus.NotAdopted => budget
                .Where(field => field.IsGiven)
                .Select(field => new Fault(field.Property, "not-allowed", "What was not adopted is not in the budget.")),
            _ => [],
        };
    }

    /// <summary>Records or replaces it.</summary>
    /// <param name="request">What the budget says, without faults.</param>
    /// <param name="decision">The decision that it names.</param>
    /// <param name="contributionCents">What the fund asks, before VAT; null: not divided yet.</param>
    /// <exception cref="RuleViolation"><c>not-decided</c>: the decision is neither a yes nor a no.</exception>
    public (JointFacilities, JointFacilitiesDecided) Decide(
        JointFacilitiesRequest request,
        CouncilDecision decision,
        long? contributionCents
    )
    {
        var next = this with
        {
            DecisionId = decision.Id,
            DecisionStatus = decision.Status,
            Outcome = decision.Outcome,
            DecidedOn = decision.DecidedOn,
            Programme = request.Programme?.Trim(),
            BudgetLine = request.BudgetLine?.Trim(),
            BudgetedCents = request.BudgetedCents ?? 0,
            Version = Version + 1,
        };
        if (next.Status == JointFacilitiesStatus.NotYet)
            throw new RuleViolation("not-decided", "The decision is neither adopted nor not adopted, or was withdrawn.");
        return (
            next,
            new JointFacilitiesDecided(MunicipalityCode, Year, decision.Id, decision.Outcome!.Value, contributionCents, next.BudgetedCents)
        );
    }

    /// <summary>A municipality's position for a year, whatever is known of it.</summary>
    public static JointFacilitiesView View(
        int year,
        string code,
        string name,
        JointFacilities? decided,
        Contribution? contribution,
        ContributionYear? divided,
        IEnumerable<UsedFacility> used
    )
    {
        var status = decided?.Status ?? JointFacilitiesStatus.NotYet;
        var counts = status == JointFacilitiesStatus.NotYet ? null : decided;
        var sendBefore = SendBefore(year);
        return new JointFacilitiesView(
            code,
            name,
            year,
            status,
            contribution?.NetCents,
            contribution?.VatCents,
            divided?.NetCents,
            decided?.DecisionId,
            counts?.DecidedOn,
            counts?.Programme,
            counts?.BudgetLine,
            counts?.BudgetedCents,
            counts?.BudgetedCents - contribution?.NetCents,
            sendBefore,
            counts?.DecidedOn >= sendBefore,
            [.. used.Select(one => one.View())],
            decided?.Version ?? 0
        );
    }

    private static JointFacilitiesStatus StatusOf(CouncilDecisionStatus status, CouncilOutcome? outcome) =>
        (status, outcome) switch
        {
            (CouncilDecisionStatus.Recorded, CouncilOutcome.Adopted) => JointFacilitiesStatus.Adopted,
            (CouncilDecisionStatus.Recorded, CouncilOutcome.NotAdopted) => JointFacilitiesStatus.NotAdopted,
            _ => JointFacilitiesStatus.NotYet,
        };

    /// <summary>A year over all municipalities.</summary>
    public static JointFacilitiesCoverage Cover(int year, Guid? runId, IReadOnlyCollection<JointFacilitiesView> views)
    {
        var adopted = views.Where(v => v.Status == JointFacilitiesStatus.Adopted).ToList();
        var notYet = views.Count(v => v.Status == JointFacilitiesStatus.NotYet);
        return new JointFacilitiesCoverage(
            year,
            runId,
            views.Count,
            views.Count - notYet,
            adopted.Count,
            views.Count - notYet - adopted.Count,
            notYet,
            views.Sum(v => v.ContributionCents ?? 0),
            adopted.Sum(v => Math.Min(v.BudgetedCents ?? 0, v.ContributionCents ?? 0)),
            adopted.Sum(v => v.BudgetedCents ?? 0)
        );
    }
}
