using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// A council's say on an item of the general assembly. It tells the municipality's representative how to vote and blocks
/// nothing: a council controls its own mandate, not the assembly. Until the vote closes it can change.
/// </summary>
internal sealed record CouncilMandate
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(CouncilMandateStatus, MandateAction), CouncilMandateStatus> LifeCycle = new Dictionary<
        (CouncilMandateStatus, MandateAction),
        CouncilMandateStatus
    >
    {
        [(CouncilMandateStatus.NotAsked, MandateAction.Ask)] = CouncilMandateStatus.Asked,
        [(CouncilMandateStatus.NotAsked, MandateAction.Want)] = CouncilMandateStatus.Asked,
        [(CouncilMandateStatus.NotAsked, MandateAction.Plan)] = CouncilMandateStatus.Planned,
        [(CouncilMandateStatus.NotAsked, MandateAction.Give)] = CouncilMandateStatus.Given,
        [(CouncilMandateStatus.NotAsked, MandateAction.Waive)] = CouncilMandateStatus.NoSayWanted,
        [(CouncilMandateStatus.Asked, MandateAction.Want)] = CouncilMandateStatus.Asked,
        [(CouncilMandateStatus.Asked, MandateAction.Plan)] = CouncilMandateStatus.Planned,
        [(CouncilMandateStatus.Asked, MandateAction.Give)] = CouncilMandateStatus.Given,
        [(CouncilMandateStatus.Asked, MandateAction.Waive)] = CouncilMandateStatus.NoSayWanted,
        [(CouncilMandateStatus.Planned, MandateAction.Plan)] = CouncilMandateStatus.Planned,
        [(CouncilMandateStatus.Planned, MandateAction.Give)] = CouncilMandateStatus.Given,
        [(CouncilMandateStatus.Planned, MandateAction.Waive)] = CouncilMandateStatus.NoSayWanted,
        [(CouncilMandateStatus.Given, MandateAction.Give)] = CouncilMandateStatus.Given,
        [(CouncilMandateStatus.NoSayWanted, MandateAction.Ask)] = CouncilMandateStatus.Asked,
        [(CouncilMandateStatus.NoSayWanted, MandateAction.Want)] = CouncilMandateStatus.Asked,
        [(CouncilMandateStatus.NoSayWanted, MandateAction.Plan)] = CouncilMandateStatus.Planned,
        [(CouncilMandateStatus.NoSayWanted, MandateAction.Give)] = CouncilMandateStatus.Given,
    };

    public Guid ItemId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public CouncilMandateStatus Status { get; init; }

    /// <summary>Null: it did not say.</summary>
    public bool? WantsSay { get; init; }
    public DateOnly? CouncilDate { get; init; }
    public MandatePosition? Position { get; init; }
    public Guid? DecisionId { get; init; }

    /// <summary>How the decision stands now; only read.</summary>
    public CouncilDecisionStatus? DecisionStatus { get; init; }
    public string? Note { get; init; }
    public DateTimeOffset? GivenAt { get; init; }

    /// <summary>0: nothing was recorded.</summary>
    public int Version { get; init; }

    /// <summary>The council is asked whether it wants a say.</summary>
    public CouncilMandate Ask(AgendaItem item) => After(MandateAction.Ask, item) with { WantsSay = null };

    /// <summary>The council wants a say; when it treats the item follows.</summary>
    public CouncilMandate Want(AgendaItem item) => After(MandateAction.Want, item) with { WantsSay = true };

    /// <summary>The council treats it on a day.</summary>
    /// <exception cref="Refused">400: after the assembly.</exception>
    /// <exception cref="RuleViolation"><c>not-placed</c>: the item is on no agenda, so nothing can be counted back.</exception>
    public CouncilMandate Plan(AgendaItem item, DateOnly council)
    {
        var planned = After(MandateAction.Plan, item) with { WantsSay = true, CouncilDate = council };
        if (item.AssemblyDate is not { } assembly)
            throw new RuleViolation("not-placed", "The item is on no agenda of an assembly yet.");
        return council > assembly || council.Year < 2014
            ? throw Refused.Invalid("/councilDate", "range", $"Must be before the assembly of {assembly:yyyy-MM-dd}, or on its day.")
            : planned;
    }

    /// <summary>The council says how to vote.</summary>
    /// <param name="item">On what.</param>
    /// <param name="request">How.</param>
    /// <param name="decision">The decision that it names, if there is one.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="Refused">400: no recorded decision of this council, or one about another item.</exception>
    public (CouncilMandate, MandateGiven) Give(
        AgendaItem item,
        GiveCouncilMandateRequest request,
        CouncilDecision? decision,
        DateTimeOffset now
    )
    {
        var given = After(MandateAction.Give, item) with
        {
            WantsSay = true,
            Position = request.Position!.Value,
            DecisionId = request.DecisionId,
            Note = request.Note?.Trim() is { Length: > 0 } note ? note : null,
            GivenAt = now,
        };
        if (
            request.DecisionId is not null
            && (
                decision is not { Status: CouncilDecisionStatus.Recorded }
                || decision.MunicipalityCode != MunicipalityCode
                || decision.ItemId != ItemId
            )
        )
            throw Refused.Invalid("/decisionId", "unknown", "There is no such recorded decision of this council about this item.");
        return (given, new MandateGiven(ItemId, MunicipalityCode, given.Position.Value, given.DecisionId));
    }

    /// <summary>The council leaves it to the municipal executive.</summary>
    public CouncilMandate Waive(AgendaItem item) => After(MandateAction.Waive, item) with { WantsSay = false, CouncilDate = null };

    /// <summary>As it is shown.</summary>
    /// <param name="item">On what.</param>
    /// <param name="ballot">How the municipality voted, where the reader may see that; null: it did not, or not for this reader's eyes.</param>
    /// <param name="settings">How days are counted back.</param>
    public CouncilMandateView View(AgendaItem item, Choice? ballot, CouncilMandateSettings settings)
    {
        var dates = item.AssemblyDate is { } assembly ? settings.For(assembly, CouncilDate) : null;
        return new CouncilMandateView(
            ItemId,
            MunicipalityCode,
            Status,
            WantsSay,
            CouncilDate,
            CouncilDate > dates?.LastCouncilDate,
            Position,
            DecisionId,
            Note,
            GivenAt,
            ballot,
            Deviates(ballot),
            dates,
            item.Status == ItemStatus.Closed
                ? []
                :
                [
                    .. LifeCycle
                        .Keys.Where(k => k.Item1 == Status && (k.Item2 != MandateAction.Plan || dates is not null))
                        .Select(k => k.Item2.ToString()),
                ],
            Version,
            IsWithdrawn
        );
    }

    /// <summary>The council withdrew the decision that the mandate rests on.</summary>
    private bool IsWithdrawn => DecisionStatus == CouncilDecisionStatus.Withdrawn;

    /// <summary>Whether a ballot is another than the council wanted; a free mandate is followed by any. Null: there is no mandate or no ballot.</summary>
    public bool? Deviates(Choice? ballot) =>
        (Position, ballot) switch
        {
            _ when IsWithdrawn => null,
            (null, _) or (_, null) => null,
            (MandatePosition.Free, _) => false,
            _ => Position.ToString() != ballot.ToString(),
        };

    private CouncilMandate After(MandateAction action, AgendaItem item)
    {
        if (item.Status == ItemStatus.Closed)
            throw new RuleViolation("item-closed", "The vote on this item is closed.");
        return LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A mandate that is {Status} can't take the step {action}.");
    }
}
