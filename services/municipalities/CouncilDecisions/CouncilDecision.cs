using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Something a council decided, was told or was promised. Its clerk drafts and then records it; from then on it is a
/// public fact.
/// </summary>
[Audited]
internal sealed record CouncilDecision
{
    /// <summary>The life cycle; transitions not in the table are refused.</summary>
    public static readonly IReadOnlyDictionary<(CouncilDecisionStatus, DecisionAction), CouncilDecisionStatus> LifeCycle = new Dictionary<
        (CouncilDecisionStatus, DecisionAction),
        CouncilDecisionStatus
    >
    {
        [(CouncilDecisionStatus.Draft, DecisionAction.Revise)] = CouncilDecisionStatus.Draft,
        [(CouncilDecisionStatus.Draft, DecisionAction.Record)] = CouncilDecisionStatus.Recorded,
        [(CouncilDecisionStatus.Draft, DecisionAction.Withdraw)] = CouncilDecisionStatus.Withdrawn,
        [(CouncilDecisionStatus.Recorded, DecisionAction.Correct)] = CouncilDecisionStatus.Recorded,
        [(CouncilDecisionStatus.Recorded, DecisionAction.Settle)] = CouncilDecisionStatus.Recorded,
        [(CouncilDecisionStatus.Recorded, DecisionAction.Withdraw)] = CouncilDecisionStatus.Withdrawn,
    };

    public Guid Id { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public CouncilDecisionKind Kind { get; init; }
    public CouncilDecisionStatus Status { get; init; }
    public DateOnly DecidedOn { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
    public Guid? ItemId { get; init; }
    public CouncilSubject Subject { get; init; }
    public string SubjectReason { get; init; } = "";
    public CouncilMeetingKind MeetingKind { get; init; }
    public bool WithoutVote { get; init; }
    public int? VotesFor { get; init; }
    public int? VotesAgainst { get; init; }
    public int? TookPart { get; init; }
    public int? SittingMembers { get; init; }
    public int? MustAbstain { get; init; }
    public int? Seats { get; init; }
    public CouncilOutcome? Outcome { get; init; }
    public RepresentativeRole? OwnerRole { get; init; }
    public DateOnly? DueDate { get; init; }
    public DateOnly? SettledOn { get; init; }
    public DateTimeOffset? RecordedAt { get; init; }
    public string? WithdrawalReason { get; init; }
    public int Corrections { get; init; }
    public int Version { get; init; }

    /// <summary>Whether anyone outside the municipality may see it.</summary>
    public bool IsPublic => RecordedAt is not null;

    /// <summary>Whether the caller may see it.</summary>
    public bool IsOpenTo(Caller caller) => IsPublic || Council.IsKeptBy(caller, MunicipalityCode);

    /// <summary>Refuses callers that may not change it.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>; 404 of what others don't see.</exception>
    public void MustBeKeptBy(Caller caller)
    {
        if (!IsOpenTo(caller))
            throw Refused.NotFound("council decision");
        Council.MustBeKeptBy(caller, MunicipalityCode);
    }

    private bool IsVotedOn => Kind is not (CouncilDecisionKind.InformationLetter or CouncilDecisionKind.Undertaking);

    /// <summary>A first draft.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="code">CBS code of the municipality.</param>
    /// <param name="request">What it says, without the faults of <see cref="CouncilDecisionChecks"/>.</param>
    /// <param name="seats">Seats of the council on the day of the decision; null: unknown.</param>
    /// <exception cref="RuleViolation"><c>no-seats</c>, <c>no-quorum</c> or <c>outcome-contradicts</c>.</exception>
    public static CouncilDecision Draft(Guid id, string code, CouncilDecisionRequest request, int? seats) =>
        new CouncilDecision
        {
            Id = id,
            MunicipalityCode = code,
            Status = CouncilDecisionStatus.Draft,
            Version = 1,
        }.Fill(request, seats);

    /// <summary>Rewrites the draft.</summary>
    /// <inheritdoc cref="Draft"/>
    public CouncilDecision Revise(CouncilDecisionRequest request, int? seats) => After(DecisionAction.Revise).Fill(request, seats);

    /// <summary>Records the draft as a fact.</summary>
    /// <exception cref="RuleViolation"><c>incomplete</c>: something is missing, or its day is to come.</exception>
    public (CouncilDecision, CouncilDecided) Record(DateOnly today, DateTimeOffset now)
    {
        var recorded = After(DecisionAction.Record) with { RecordedAt = now };
        recorded.MustBeComplete(today);
        return (recorded, recorded.Fact());
    }

    /// <summary>Corrects a recorded decision; the replaced version is kept.</summary>
    /// <param name="request">The whole decision, without the faults of <see cref="CouncilDecisionChecks"/>.</param>
    /// <param name="seats">Seats of the council on the day of the decision; null: unknown.</param>
    /// <param name="today">The date.</param>
    /// <exception cref="RuleViolation"><c>incomplete</c>, or as for a draft.</exception>
    public (CouncilDecision, CouncilDecided) Correct(CouncilDecisionRequest request, int? seats, DateOnly today)
    {
        var corrected = After(DecisionAction.Correct).Fill(request, seats) with { Corrections = Corrections + 1 };
        corrected.MustBeComplete(today);
        return (corrected, corrected.Fact());
    }

    /// <summary>Reports an undertaking settled before it was given, or on a date in the future.</summary>
    public IEnumerable<Fault> FaultsOfSettling(DateOnly today) =>
        SettledOn < DecidedOn || SettledOn > today
            ? [new Fault("settledOn", "range", "Must be from the day of the undertaking to today.")]
            : [];

    /// <summary>Settles an undertaking that was kept. The caller checks <see cref="FaultsOfSettling"/>.</summary>
    /// <exception cref="RuleViolation"><c>not-an-undertaking</c>, or <c>wrong-state</c> when it was settled before.</exception>
    public (CouncilDecision, CouncilUndertakingSettled) Settle(DateOnly day)
    {
        var settled = After(DecisionAction.Settle) with { SettledOn = day };
        if (Kind != CouncilDecisionKind.Undertaking)
            throw new RuleViolation("not-an-undertaking", "Only an undertaking is settled.");
        if (SettledOn is not null)
            throw new RuleViolation("wrong-state", "It was settled before.");
        return (settled, new CouncilUndertakingSettled(Id, MunicipalityCode, day));
    }

    /// <summary>
    /// Withdraws a decision that should not have been recorded, or drops a draft. A fact is published only if it was
    /// recorded.
    /// </summary>
    public (CouncilDecision, CouncilDecisionWithdrawn?) Withdraw(string reason) =>
        (
            After(DecisionAction.Withdraw) with
            {
                WithdrawalReason = reason.Trim(),
            },
            IsPublic ? new CouncilDecisionWithdrawn(Id, MunicipalityCode) : null
        );

    public CouncilDecisionView View() =>
        new(
            Id,
            MunicipalityCode,
            Kind,
            Status,
            DecidedOn,
            Title,
            Text,
            ItemId,
            Subject,
            SubjectReason,
            MeetingKind,
            WithoutVote,
            VotesFor,
            VotesAgainst,
            TookPart,
            SittingMembers,
            MustAbstain,
            Seats,
            Outcome,
            OwnerRole,
            DueDate,
            SettledOn,
            RecordedAt,
            WithdrawalReason,
            Corrections,
            [
                .. LifeCycle
                    .Keys.Where(k =>
                        k.Item1 == Status
                        && (k.Item2 != DecisionAction.Settle || (Kind == CouncilDecisionKind.Undertaking && SettledOn is null))
                    )
                    .Select(k => k.Item2.ToString()),
            ],
            Version
        );

    private CouncilDecided Fact() =>
        new(Id, MunicipalityCode, Kind, DecidedOn, Subject, ItemId, Outcome, VotesFor, VotesAgainst, Corrections);

    private CouncilDecision After(DecisionAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A council decision that is {Status} can't take the step {action}.");

    private CouncilDecision Fill(CouncilDecisionRequest request, int? seats)
    {
        var filled = this with
        {
            Kind = request.Kind!.Value,
            DecidedOn = request.DecidedOn!.Value,
            Title = request.Title!.Trim(),
            Text = request.Text!.Trim(),
            ItemId = request.ItemId,
            Subject = request.Subject!.Value,
            SubjectReason = request.SubjectReason!.Trim(),
            MeetingKind = request.MeetingKind ?? CouncilMeetingKind.Ordinary,
            WithoutVote = request.WithoutVote,
            VotesFor = request.VotesFor,
            VotesAgainst = request.VotesAgainst,
            TookPart = null,
            SittingMembers = null,
            MustAbstain = null,
            Seats = null,
            Outcome = request.WithoutVote ? CouncilOutcome.Adopted : null,
            OwnerRole = request.OwnerRole,
            DueDate = request.DueDate,
        };
        if (request.VotesFor is { } votesFor)
            filled = filled.Counted(request, votesFor, request.VotesAgainst!.Value, seats);
        return request.Outcome is null || request.Outcome == filled.Outcome
            ? filled
            : throw new RuleViolation("outcome-contradicts", $"The figures give {filled.Outcome}, not {request.Outcome}.");
    }

    private CouncilDecision Counted(CouncilDecisionRequest request, int votesFor, int votesAgainst, int? known)
    {
        var seats = known
            ?? throw new RuleViolation(
                "no-seats",
                "Neither the seats of this council nor the inhabitants of its municipality are known; record the seats first."
            );
        var (sitting, abstain, tookPart) = (
            request.SittingMembers ?? seats,
            request.MustAbstain ?? 0,
            request.TookPart ?? votesFor + votesAgainst
        );
        var vote = new CouncilVote(seats, sitting, abstain, tookPart, votesFor, votesAgainst, MeetingKind);
        return this with { Seats = seats, SittingMembers = sitting, MustAbstain = abstain, TookPart = tookPart, Outcome = vote.Decide() };
    }

    /// <summary>Whether nothing is missing to record it.</summary>
    public bool IsComplete(DateOnly today) => Lack(today) is null;

    private void MustBeComplete(DateOnly today)
    {
        if (Lack(today) is { } lack)
            throw new RuleViolation("incomplete", lack);
    }

    private string? Lack(DateOnly today) =>
        DecidedOn > today ? "Its day is to come; record it afterwards."
        : IsVotedOn && Kind != CouncilDecisionKind.Proposal && Outcome is null
            ? "How the council voted is missing, or that nobody asked for a vote."
        : Kind == CouncilDecisionKind.Undertaking && (OwnerRole is null || DueDate is null)
            ? "Who must keep the undertaking is missing, or until when."
        : SettledOn < DecidedOn ? "It was settled before its new day."
        : null;
}
