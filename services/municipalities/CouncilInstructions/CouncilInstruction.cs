using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// A council's say on an item of the general assembly. It tells the municipality's representative how to vote and
/// blocks nothing: a council controls its own instruction, not the assembly. It can change until the vote closes.
/// </summary>
[Audited]
internal sealed record CouncilInstruction
{
    /// <summary>The life cycle; transitions not in the table are refused.</summary>
    public static readonly IReadOnlyDictionary<(CouncilInstructionStatus, InstructionAction), CouncilInstructionStatus> LifeCycle =
        new Dictionary<(CouncilInstructionStatus, InstructionAction), CouncilInstructionStatus>
        {
            [(CouncilInstructionStatus.NotAsked, InstructionAction.Ask)] = CouncilInstructionStatus.Asked,
            [(CouncilInstructionStatus.NotAsked, InstructionAction.Want)] = CouncilInstructionStatus.Asked,
            [(CouncilInstructionStatus.NotAsked, InstructionAction.Plan)] = CouncilInstructionStatus.Planned,
            [(CouncilInstructionStatus.NotAsked, InstructionAction.Give)] = CouncilInstructionStatus.Given,
            [(CouncilInstructionStatus.NotAsked, InstructionAction.Waive)] = CouncilInstructionStatus.NoSayWanted,
            [(CouncilInstructionStatus.Asked, InstructionAction.Want)] = CouncilInstructionStatus.Asked,
            [(CouncilInstructionStatus.Asked, InstructionAction.Plan)] = CouncilInstructionStatus.Planned,
            [(CouncilInstructionStatus.Asked, InstructionAction.Give)] = CouncilInstructionStatus.Given,
            [(CouncilInstructionStatus.Asked, InstructionAction.Waive)] = CouncilInstructionStatus.NoSayWanted,
            [(CouncilInstructionStatus.Planned, InstructionAction.Plan)] = CouncilInstructionStatus.Planned,
            [(CouncilInstructionStatus.Planned, InstructionAction.Give)] = CouncilInstructionStatus.Given,
            [(CouncilInstructionStatus.Planned, InstructionAction.Waive)] = CouncilInstructionStatus.NoSayWanted,
            [(CouncilInstructionStatus.Given, InstructionAction.Give)] = CouncilInstructionStatus.Given,
            [(CouncilInstructionStatus.NoSayWanted, InstructionAction.Ask)] = CouncilInstructionStatus.Asked,
            [(CouncilInstructionStatus.NoSayWanted, InstructionAction.Want)] = CouncilInstructionStatus.Asked,
            [(CouncilInstructionStatus.NoSayWanted, InstructionAction.Plan)] = CouncilInstructionStatus.Planned,
            [(CouncilInstructionStatus.NoSayWanted, InstructionAction.Give)] = CouncilInstructionStatus.Given,
        };

    public Guid ItemId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public CouncilInstructionStatus Status { get; init; }

    /// <summary>Null: it did not say.</summary>
    public bool? WantsSay { get; init; }
    public DateOnly? CouncilDate { get; init; }
    public InstructionPosition? Position { get; init; }
    public Guid? DecisionId { get; init; }

    /// <summary>Current status of the decision; read-only.</summary>
    public CouncilDecisionStatus? DecisionStatus { get; init; }
    public string? Note { get; init; }
    public DateTimeOffset? GivenAt { get; init; }

    /// <summary>0: nothing was recorded.</summary>
    public int Version { get; init; }

    /// <summary>Sort key of the municipality; filled in lists only.</summary>
    public string SortName { get; init; } = "";

    /// <summary>The council is asked whether it wants a say.</summary>
    public CouncilInstruction Ask(AgendaItem item) => After(InstructionAction.Ask, item) with { WantsSay = null };

    /// <summary>The council wants a say; the date on which it discusses the item follows.</summary>
    public CouncilInstruction Want(AgendaItem item) => After(InstructionAction.Want, item) with { WantsSay = true };

    /// <summary>The council plans to discuss it on a day. The caller checks <see cref="FaultsOfPlan"/>.</summary>
    /// <exception cref="RuleViolation"><c>not-placed</c>: the item is on no agenda, so nothing can be counted back.</exception>
    public CouncilInstruction Plan(AgendaItem item, DateOnly council)
    {
        var planned = After(InstructionAction.Plan, item) with { WantsSay = true, CouncilDate = council };
        return item.AssemblyDate is null ? throw new RuleViolation("not-placed", "The item is on no agenda of an assembly yet.") : planned;
    }

    /// <summary>Reports a date after the assembly, or too long ago.</summary>
    public IEnumerable<Fault> FaultsOfPlan(AgendaItem item) =>
        CouncilDate > item.AssemblyDate || CouncilDate?.Year < 2014
            ? [new Fault("councilDate", "range", $"Must be before the assembly of {item.AssemblyDate:yyyy-MM-dd}, or on its day.")]
            : [];

    /// <summary>The council says how to vote. The caller checks <see cref="FaultsOfBasis"/>.</summary>
    public (CouncilInstruction, InstructionGiven) Give(AgendaItem item, GiveCouncilInstructionRequest request, DateTimeOffset now)
    {
        var given = After(InstructionAction.Give, item) with
        {
            WantsSay = true,
            Position = request.Position!.Value,
            DecisionId = request.DecisionId,
            Note = request.Note?.Trim() is { Length: > 0 } note ? note : null,
            GivenAt = now,
        };
        return (given, new InstructionGiven(ItemId, MunicipalityCode));
    }

    /// <summary>Reports a decision that is not a recorded one of this council, or is about another item.</summary>
    /// <param name="decision">The decision that it names; null: there is none.</param>
    public IEnumerable<Fault> FaultsOfBasis(CouncilDecision? decision) =>
        DecisionId is null
        || (
            decision is { Status: CouncilDecisionStatus.Recorded }
            && decision.MunicipalityCode == MunicipalityCode
            && decision.ItemId == ItemId
        )
            ? []
            : [new Fault("decisionId", "unknown", "There is no such recorded decision of this council about this item.")];

    /// <summary>The council leaves it to the municipal executive.</summary>
    public CouncilInstruction Waive(AgendaItem item) => After(InstructionAction.Waive, item) with { WantsSay = false, CouncilDate = null };

    /// <summary>
    /// As a reader sees it: what the council wants is seen by its own municipality and who keeps it, and by everybody once the vote is
    /// closed. That something was given along is no secret.
    /// </summary>
    public CouncilInstruction ShownTo(Caller reader, AgendaItem item) =>
        item.Status == ItemStatus.Closed || Council.IsKeptBy(reader, MunicipalityCode) || Ballot.IsOpenTo(reader, MunicipalityCode)
            ? this
            : this with
            {
                Position = null,
                DecisionId = null,
                DecisionStatus = null,
                Note = null,
            };

    /// <summary>The view that is shown.</summary>
    /// <param name="item">The item.</param>
    /// <param name="ballot">
    /// How the municipality voted, if the reader may see that. Null: it did not vote, or the reader may not see it.
    /// </param>
    /// <param name="settings">How days are counted back.</param>
    public CouncilInstructionView View(AgendaItem item, InstructionPosition? ballot, CouncilInstructionSettings settings)
    {
        var dates = item.AssemblyDate is { } assembly ? settings.For(assembly, item.StartYear, CouncilDate) : null;
        return new CouncilInstructionView(
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
                        .Keys.Where(k => k.Item1 == Status && (k.Item2 != InstructionAction.Plan || dates is not null))
                        .Select(k => k.Item2.ToString()),
                ],
            Version,
            IsWithdrawn
        );
    }

    /// <summary>Whether the council withdrew the decision that the instruction rests on.</summary>
    private bool IsWithdrawn => DecisionStatus == CouncilDecisionStatus.Withdrawn;

    /// <summary>
    /// Whether a ballot deviates from what the council wanted; any ballot complies with a free instruction. Null: there
    /// is no instruction or no ballot.
    /// </summary>
    public bool? Deviates(InstructionPosition? ballot) =>
        (Position, ballot) switch
        {
            _ when IsWithdrawn => null,
            (null, _) or (_, null) => null,
            (InstructionPosition.Free, _) => false,
            _ => Position != ballot,
        };

    private CouncilInstruction After(InstructionAction action, AgendaItem item)
    {
        if (item.Status == ItemStatus.Closed)
            throw new RuleViolation("item-closed", "The vote on this item is closed.");
        return LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"An instruction that is {Status} can't take the step {action}.");
    }
}
