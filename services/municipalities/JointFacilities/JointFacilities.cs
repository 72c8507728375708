using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// What a council decided on the joint facilities of a budget year, and where it stands in the municipality's budget.
/// Whole euro cents.
/// </summary>
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

    /// <summary>How the council stands to it: nothing counts that was withdrawn, or corrected into a tie.</summary>
    public JointFacilitiesStatus Status =>
        (DecisionStatus, Outcome) switch
        {
            (CouncilDecisionStatus.Recorded, CouncilOutcome.Adopted) => JointFacilitiesStatus.Adopted,
            (CouncilDecisionStatus.Recorded, CouncilOutcome.NotAdopted) => JointFacilitiesStatus.NotAdopted,
            _ => JointFacilitiesStatus.NotYet,
        };

    /// <summary>The day before which the budget of a year must be sent to the province (Gemeentewet, article 191).</summary>
    public static DateOnly SendBefore(int year) => new(year - 1, 11, 15);

    /// <summary>Records or replaces it.</summary>
    /// <param name="request">What stands in the budget.</param>
    /// <param name="decision">The decision that it names, if there is one.</param>
    /// <param name="contributionCents">What the fund asks, before VAT; null: not divided yet.</param>
    /// <exception cref="Refused">400: no such decision of this council, or fields that don't belong.</exception>
    /// <exception cref="RuleViolation"><c>not-decided</c>: the decision is no yes or no.</exception>
    public (JointFacilities, JointFacilitiesDecided) Decide(
        JointFacilitiesRequest request,
        CouncilDecision? decision,
        long? contributionCents
    )
    {
        if (decision is null || !decision.IsPublic || decision.MunicipalityCode != MunicipalityCode)
            throw Refused.Invalid("/decisionId", "unknown", "There is no such decision of this council.");
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
        if (decision.Kind is not (CouncilDecisionKind.Decision or CouncilDecisionKind.Proposal))
            throw Refused.Invalid("/decisionId", "kind", "Only a decision or a proposal makes money available; a motion binds nobody.");
        if (next.Status == JointFacilitiesStatus.NotYet)
            throw new RuleViolation("not-decided", "The decision is neither adopted nor not adopted, or was withdrawn.");
        var errors = new List<FieldError>();
        foreach (
            var (field, given) in new[]
            {
                ("/programme", request.Programme is not null),
                ("/budgetLine", request.BudgetLine is not null),
                ("/budgetedCents", request.BudgetedCents is not null),
            }
        )
        {
            if (next.Status == JointFacilitiesStatus.Adopted && !given)
                errors.Add(new FieldError(field, "required", "Of an adopted decision it must be said where it stands in the budget."));
            if (next.Status == JointFacilitiesStatus.NotAdopted && given)
                errors.Add(new FieldError(field, "not-allowed", "What was not adopted doesn't stand in the budget."));
        }
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
        return (
            next,
            new JointFacilitiesDecided(MunicipalityCode, Year, decision.Id, decision.Outcome!.Value, contributionCents, next.BudgetedCents)
        );
    }

    /// <summary>How a municipality stands to a year, whatever is known of it.</summary>
    public static JointFacilitiesView View(
        int year,
        string code,
        string name,
        JointFacilities? decided,
        Contribution? contribution,
        ContributionYear? divided
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
            decided?.Version ?? 0
        );
    }

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
