using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// A decision on how far a facility binds municipalities. The directorate recommends; the board, on advice of the Service Delivery
/// Board, asks to comply or explain; it makes mandatory on that advice and with a consultation of the members. What the board bound,
/// only the board loosens.
/// </summary>
internal sealed record BindingDecision
{
    public Guid FacilityId { get; init; }
    public int Number { get; init; }
    public BindingLevel Level { get; init; }
    public BindingAuthority Authority { get; init; }
    public DateOnly DecidedOn { get; init; }
    public string Source { get; init; } = "";
    public DateOnly? AdvisedOn { get; init; }
    public Guid? ConsultationItemId { get; init; }

    /// <summary>For reading; null too when its adoption was annulled.</summary>
    public string? ConsultationItemTitle { get; init; }
    public string? ConsultationSource { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? AnnulledAt { get; init; }
    public string? AnnulmentReason { get; init; }

    /// <summary>Whether it was not annulled.</summary>
    public bool Stands => AnnulledAt is null;

    /// <summary>Who decides to go from one level to another; null: there is none yet.</summary>
    public static BindingAuthority AuthorityFor(BindingLevel? from, BindingLevel to) =>
        to == BindingLevel.Recommended && from is null or BindingLevel.Recommended ? BindingAuthority.Directorate : BindingAuthority.Board;

    /// <summary>The faults of a request.</summary>
    /// <param name="request">What was decided.</param>
    /// <param name="last">The decision that holds now; null: none.</param>
    /// <param name="today">The day.</param>
    public static IEnumerable<Fault> FaultsOf(DecideBindingLevelRequest request, BindingDecision? last, DateOnly today)
    {
        if (request.DecidedOn > today)
            yield return new Fault("decidedOn", "future", "Must not be in the future.");
        if (request.DecidedOn < last?.DecidedOn)
            yield return new Fault("decidedOn", "before-previous", "Must not be before the decision that holds now.");
        if (AuthorityFor(last?.Level, request.Level!.Value) == BindingAuthority.Directorate)
        {
            if (request.AdvisedOn is not null)
                yield return new Fault("advisedOn", "not-allowed", "The directorate recommends without advice.");
        }
        else if (request.AdvisedOn is null)
            yield return new Fault("advisedOn", "required", "The board decides on advice of the Service Delivery Board.");
        if (request.AdvisedOn > request.DecidedOn)
            yield return new Fault("advisedOn", "after-decision", "The advice comes before the decision.");
        foreach (var fault in ConsultationFaults(request))
            yield return fault;
    }

    private static IEnumerable<Fault> ConsultationFaults(DecideBindingLevelRequest request) =>
        (request.Level == BindingLevel.Mandatory, request.ConsultationItemId, request.ConsultationSource) switch
        {
            (true, null, null) => [new("consultationSource", "required", "Say where the consultation of the members can be read.")],
            (true, not null, not null) => [new("consultationSource", "not-allowed", "The item says it; leave this out.")],
            (false, not null, _) => [new("consultationItemId", "not-allowed", "Only a mandatory level asks for a consultation.")],
            (false, _, not null) => [new("consultationSource", "not-allowed", "Only a mandatory level asks for a consultation.")],
            _ => [],
        };

    /// <summary>The faults of the item by which the members were consulted.</summary>
    /// <param name="item">The item; null: the members adopted none by that id.</param>
    /// <param name="facility">Of which facility.</param>
    /// <param name="decidedOn">Day of the decision.</param>
    public static IEnumerable<Fault> FaultsOf(AdoptedItem? item, Facility facility, DateOnly decidedOn)
    {
        if (item is null)
            yield return new Fault("consultationItemId", "unknown", "The members have adopted no such item.");
        else if (item.DecidedOn > decidedOn)
            yield return new Fault("consultationItemId", "after-decision", "The members decided after the board.");
        else if (facility.InitiativeId is { } initiative && item.InitiativeId != initiative)
        {
            if (item.InitiativeId is not null)
                yield return new Fault("consultationItemId", "other-initiative", "By this item the members adopted another initiative.");
            else if (item.DecidedOn < DutchTime.DayOf(facility.AddedAt))
                yield return new Fault("consultationItemId", "before-facility", "The members decided before the facility was there.");
        }
    }

    /// <summary>The next decision. The caller checks the faults.</summary>
    /// <param name="facility">Of which facility.</param>
    /// <param name="before">Every decision before it, the last one first.</param>
    /// <param name="request">What was decided.</param>
    /// <param name="now">When it is recorded.</param>
    public static BindingDecision Next(
        Guid facility,
        IReadOnlyList<BindingDecision> before,
        DecideBindingLevelRequest request,
        DateTimeOffset now
    ) =>
        new()
        {
            FacilityId = facility,
            Number = before.Count + 1,
            Level = request.Level!.Value,
            Authority = AuthorityFor(before.FirstOrDefault(d => d.Stands)?.Level, request.Level.Value),
            DecidedOn = request.DecidedOn!.Value,
            Source = request.Source!.Trim(),
            AdvisedOn = request.AdvisedOn,
            ConsultationItemId = request.ConsultationItemId,
            ConsultationSource = request.ConsultationSource?.Trim(),
            RecordedAt = now,
        };

    /// <summary>It no longer holds; what was decided before it holds again.</summary>
    /// <param name="number">Which one is annulled.</param>
    /// <param name="decisions">Every decision, the last one first.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">When.</param>
    /// <returns>That decision, and the one that holds again; null: none does.</returns>
    /// <exception cref="RuleViolation"><c>not-last-decision</c>: another one holds.</exception>
    public static (BindingDecision Annulled, BindingDecision? Holds) Annul(
        int number,
        IReadOnlyList<BindingDecision> decisions,
        string reason,
        DateTimeOffset now
    ) =>
        decisions.Where(d => d.Stands).ToList() is [{ } last, .. var rest] && last.Number == number
            ? (last with { AnnulledAt = now, AnnulmentReason = reason.Trim() }, rest.FirstOrDefault())
            : throw new RuleViolation("not-last-decision", "Only the decision that holds now can be annulled.");

    /// <summary>Refuses a caller that does not record decisions of this authority.</summary>
    /// <exception cref="Refused">403 <c>not-your-decision</c>.</exception>
    public static void MustBeRecordedBy(Caller caller, BindingAuthority authority)
    {
        if (!caller.Is(authority == BindingAuthority.Directorate ? Roles.FundManager : Roles.AssemblySecretary))
            throw Refused.Forbidden(
                "not-your-decision",
                authority == BindingAuthority.Directorate
                    ? "The fund manager records what the directorate recommends."
                    : "The assembly secretary records what the board decides."
            );
    }

    public BindingDecisionView View() =>
        new(
            Number,
            Level,
            Authority,
            DecidedOn,
            Source,
            AdvisedOn,
            ConsultationItemId,
            ConsultationSource,
            RecordedAt,
            ConsultationItemTitle,
            AnnulledAt,
            AnnulmentReason
        );
}
