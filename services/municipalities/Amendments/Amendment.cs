using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>An amendment to an item on an agenda.</summary>
[Audited]
internal sealed record Amendment
{
    /// <summary>The allowed transitions. Until the vote opens the board can reconsider its position.</summary>
    public static readonly IReadOnlySet<(AmendmentStatus From, AmendmentStatus To)> LifeCycle = new HashSet<(
        AmendmentStatus,
        AmendmentStatus
    )>
    {
        (AmendmentStatus.Submitted, AmendmentStatus.TakenOver),
        (AmendmentStatus.Submitted, AmendmentStatus.Beside),
        (AmendmentStatus.Submitted, AmendmentStatus.Withdrawn),
        (AmendmentStatus.TakenOver, AmendmentStatus.Beside),
        (AmendmentStatus.Beside, AmendmentStatus.TakenOver),
        (AmendmentStatus.Beside, AmendmentStatus.Withdrawn),
    };

    public Guid Id { get; init; }
    public Guid ItemId { get; init; }

    /// <summary>Order in which it is put to the vote, 1 or more.</summary>
    public int Number { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>The municipalities that submit it, the first one leading.</summary>
    public IReadOnlyList<string> Submitters { get; init; } = [];
    public DateTimeOffset SubmittedAt { get; init; }
    public AmendmentStatus Status { get; init; }
    public Recommendation? BoardRecommendation { get; init; }
    public string? Explanation { get; init; }
    public int Version { get; init; }

    /// <summary>The version of the order of all amendments of an item: any change of one of them changes it.</summary>
    public static int OrderOf(IReadOnlyList<Amendment> all) => all.Sum(amendment => amendment.Version);

    /// <summary>Submits an amendment, last in the voting order.</summary>
    /// <param name="id">Id of the amendment.</param>
    /// <param name="item">The item to amend.</param>
    /// <param name="request">The request.</param>
    /// <param name="others">How many there are.</param>
    /// <param name="until">Deadline of the assembly.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>too-late</c>: the deadline has passed; <c>wrong-state</c> and <c>not-amendable</c> of the item.
    /// </exception>
    public static (Amendment, ItemAmended) Submit(
        Guid id,
        AgendaItem item,
        SubmitAmendmentRequest request,
        int others,
        DateTimeOffset until,
        DateTimeOffset now
    )
    {
        item.MustTakeAmendments();
        if (now > until)
            throw new RuleViolation("too-late", $"Amendments to this assembly were taken until {until:yyyy-MM-dd'T'HH:mm'Z'}.");
        var amendment = new Amendment
        {
            Id = id,
            ItemId = item.Id,
            Number = others + 1,
            Title = request.Title!.Trim(),
            Text = request.Text!.Trim(),
            Submitters = request.Submitters!,
            SubmittedAt = now,
            Status = AmendmentStatus.Submitted,
            Version = 1,
        };
        return (amendment, amendment.Told());
    }

    /// <summary>Applies a status change to the amendment.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Amendment, ItemAmended) Dispose(DisposeAmendmentRequest request)
    {
        var to = request.Status!.Value;
        if (!LifeCycle.Contains((Status, to)))
            throw new RuleViolation("wrong-state", $"An amendment that is {Status} can't become {to}.");
        var next = this with
        {
            Status = to,
            BoardRecommendation = request.BoardRecommendation ?? BoardRecommendation,
            Explanation = to == AmendmentStatus.Withdrawn ? Explanation : request.Explanation?.Trim() ?? Explanation,
            Version = Version + 1,
        };
        return (next, next.Told());
    }

    /// <summary>A municipality co-submits it.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>already-submitter</c>; <c>too-many</c>.</exception>
    public (Amendment, ItemAmended) AddSubmitter(string code) => CoSubmitted(submitters => Submission.With(submitters, code));

    /// <summary>A municipality no longer submits it.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>last-submitter</c>.</exception>
    /// <exception cref="Refused">404: it is no submitter.</exception>
    public (Amendment, ItemAmended) RemoveSubmitter(string code) => CoSubmitted(submitters => Submission.Without(submitters, code));

    private (Amendment, ItemAmended) CoSubmitted(Func<IReadOnlyList<string>, IReadOnlyList<string>> change)
    {
        if (Status == AmendmentStatus.Withdrawn)
            throw new RuleViolation("wrong-state", $"An amendment that is {Status} has no other submitters any more.");
        var next = this with { Submitters = change(Submitters), Version = Version + 1 };
        return (next, next.Told());
    }

    /// <summary>
    /// The options put to the vote: for or against one proposal; or, when there are amendments that the board did not
    /// adopt, the proposal, each amended proposal in order, and against all.
    /// </summary>
    public static IReadOnlyList<VoteOption> Options(string title, IReadOnlyList<Amendment> amendments)
    {
        Amendment[] beside = [.. amendments.Where(a => a.Status == AmendmentStatus.Beside).OrderBy(a => a.Number)];
        return beside.Length == 0
            ? Vote.ForOrAgainst
            :
            [
                new VoteOption("Proposal", title, Carries: true),
                .. beside.Select((a, i) => new VoteOption($"Amendment-{i + 1}", a.Title, Carries: true)),
                new VoteOption(Vote.Against, "Tegen alle", Carries: false),
            ];
    }

    /// <summary>
    /// The text of a proposal with the amendments the board adopted, in order. Text already in the proposal is not
    /// repeated.
    /// </summary>
    public static string? Adapt(string? text, IReadOnlyList<Amendment> amendments) =>
        amendments
            .Where(a => a.Status == AmendmentStatus.TakenOver && text?.Contains(a.Text, StringComparison.Ordinal) != true)
            .OrderBy(a => a.Number)
            .Aggregate(text, (whole, a) => $"{(whole is null ? "" : $"{whole}{Between}")}{a.TakenOverText}");

    /// <summary>The text of a proposal as it was before <see cref="Adapt"/>.</summary>
    public static string? Restore(string? text, IReadOnlyList<Amendment> amendments) =>
        amendments
            .Where(a => a.Status == AmendmentStatus.TakenOver)
            .OrderByDescending(a => a.Number)
            .Aggregate(text, (whole, a) => whole == a.TakenOverText ? null
                : whole?.EndsWith(Between + a.TakenOverText, StringComparison.Ordinal) == true
                    ? whole[..^(Between.Length + a.TakenOverText.Length)]
                : whole);

    private const string Between = "\n\n";

    private string TakenOverText => $"Overgenomen amendement \"{Title}\": {Text}";

    public AmendmentView View() =>
        new(Id, ItemId, Number, Title, Text, Submitters, SubmittedAt, Status, BoardRecommendation, Explanation, Version);

    private ItemAmended Told() => new(ItemId, Id, Number, Submitters, Status);
}
