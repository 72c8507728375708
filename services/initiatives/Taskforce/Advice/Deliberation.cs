using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What the Taskforce thinks of an item, and what that leads to.</summary>
/// <param name="Settings">Quorum and rule.</param>
/// <param name="Seats">All seats.</param>
/// <param name="Present">Those that are present at the meeting.</param>
/// <param name="Opinions">What members think.</param>
/// <param name="Owners">CBS codes of the municipalities that own the initiative.</param>
/// <param name="Today">The current day.</param>
internal sealed record Deliberation(
    TaskforceSettings Settings,
    IReadOnlyList<Seat> Seats,
    IReadOnlyList<Guid> Present,
    IReadOnlyList<TaskforceOpinion> Opinions,
    IReadOnlyList<string> Owners,
    DateOnly Today
)
{
    private IReadOnlyList<Seat> Filled => [.. Seats.Where(seat => seat.IsFilled(Today))];

    /// <summary>Seats that are present or have given a view.</summary>
    private IReadOnlyList<Seat> TakingPart =>
        [.. Filled.Where(seat => Present.Contains(seat.Id) || Opinions.Any(o => o.SeatId == seat.Id))];

    /// <summary>The views that count: of seats that are filled.</summary>
    private IReadOnlyList<TaskforceOpinion> Counted => [.. Opinions.Where(o => Filled.Any(seat => seat.Id == o.SeatId))];

    /// <summary>What the views lead to.</summary>
    public IReadOnlyList<Verdict> Outcomes =>
        Settings.Outcomes(Counted, Filled.FirstOrDefault(seat => seat.Office == SeatOffice.Chair)?.Id);

    private bool IsQuorum => Settings.IsQuorum(TakingPart.Count, Filled.Count);

    /// <summary>Whether enough members take part, and what they think leads to an advice.</summary>
    public bool LeadsToAdvice => IsQuorum && Outcomes.Count > 0;

    /// <summary>Whether the initiative is that of the municipality of a seat.</summary>
    public bool IsOwn(Seat seat) => seat.MunicipalityCode is { } code && Owners.Contains(code);

    /// <summary>Whether a seat can only abstain.</summary>
    public bool MustAbstain(Seat seat) => !Settings.MembersAdviseOnOwnInitiatives && IsOwn(seat);

    /// <summary>The views that a seat may see.</summary>
    public IEnumerable<TaskforceOpinion> SeenBy(Seat? seat, TaskforceItem item) =>
        seat is not null && (seat.Leads || item.MeetingId is not null || Opinions.Any(o => o.SeatId == seat.Id)) ? Opinions : [];

    /// <summary>Refuses a view, other than none, of what is the member's own.</summary>
    /// <exception cref="Refused">403 <c>own-initiative</c>.</exception>
    public void MustBeFree(Seat seat, Stance stance)
    {
        if (stance != Stance.Abstain && MustAbstain(seat))
            throw Refused.Forbidden("own-initiative", "A member abstains from an initiative of the own municipality.");
    }

    /// <summary>The advice to which the views lead.</summary>
    /// <exception cref="RuleViolation"><c>too-few-members</c> or <c>not-the-outcome</c>.</exception>
    public Advice Conclude(TaskforceItem item, Meeting meeting, AdviseRequest request, string by, DateTimeOffset now)
    {
        if (!IsQuorum)
            throw new RuleViolation(
                "too-few-members",
                $"{TakingPart.Count} of {Filled.Count} members are present or gave a view; more than {Settings.QuorumPercent} % must."
            );
        if (!Outcomes.Contains(request.Verdict!.Value))
            throw new RuleViolation(
                "not-the-outcome",
                Outcomes.Count == 0 ? "The views of the members lead to no advice." : $"The views of the members lead to {Outcomes[0]}."
            );
        return new Advice
        {
            Id = Guid.CreateVersion7(now),
            InitiativeId = item.InitiativeId,
            ItemId = item.Id,
            MeetingId = meeting.Id,
            MeetingDate = meeting.Date,
            Verdict = request.Verdict.Value,
            Reason = request.Reason!.Trim(),
            MinorityView = request.MinorityView?.Trim(),
            GivenBy = by,
            GivenAt = now,
            SeatsFilled = Filled.Count,
            SeatsTakingPart = TakingPart.Count,
            Stances =
            [
                .. Enum.GetValues<Stance>().Select(s => new StanceCount(s, Counted.Count(o => o.Stance == s))).Where(s => s.Count > 0),
            ],
            OwnSeats =
            [
                .. TakingPart
                    .Where(seat => IsOwn(seat) && !Counted.Any(o => o.SeatId == seat.Id && o.Stance != Stance.Abstain))
                    .Select(seat => new AdviceSeat(seat.Id, seat.Background, seat.MunicipalityName)),
            ],
        };
    }
}
