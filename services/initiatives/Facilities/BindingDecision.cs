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
    public string? ConsultationSource { get; init; }
    public DateTimeOffset RecordedAt { get; init; }

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

    /// <summary>The next decision. The caller checks the faults.</summary>
    public static BindingDecision Next(Guid facility, BindingDecision? last, DecideBindingLevelRequest request, DateTimeOffset now) =>
        new()
        {
            FacilityId = facility,
            Number = (last?.Number ?? 0) + 1,
            Level = request.Level!.Value,
            Authority = AuthorityFor(last?.Level, request.Level.Value),
            DecidedOn = request.DecidedOn!.Value,
            Source = request.Source!.Trim(),
            AdvisedOn = request.AdvisedOn,
            ConsultationItemId = request.ConsultationItemId,
            ConsultationSource = request.ConsultationSource?.Trim(),
            RecordedAt = now,
        };

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
        new(Number, Level, Authority, DecidedOn, Source, AdvisedOn, ConsultationItemId, ConsultationSource, RecordedAt);
}
