using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// A calendar year of the ledger, by the business dates of its entries. Without a row it is open. Balance accounts run on from year to
/// year, so that nothing is copied into the next one; years are closed in their order and opened again in the opposite one.
/// </summary>
[Audited]
internal sealed record LedgerYear
{
    /// <summary>The steps; others are refused. Closing and reopening are proposed by one person and confirmed by another.</summary>
    public static readonly IReadOnlyDictionary<(LedgerYearStatus, YearAction), LedgerYearStatus> LifeCycle = new Dictionary<
        (LedgerYearStatus, YearAction),
        LedgerYearStatus
    >
    {
        [(LedgerYearStatus.Open, YearAction.Close)] = LedgerYearStatus.ClosingProposed,
        [(LedgerYearStatus.ClosingProposed, YearAction.Close)] = LedgerYearStatus.Closed,
        [(LedgerYearStatus.ClosingProposed, YearAction.Withdraw)] = LedgerYearStatus.Open,
        [(LedgerYearStatus.Closed, YearAction.Reopen)] = LedgerYearStatus.ReopeningProposed,
        [(LedgerYearStatus.ReopeningProposed, YearAction.Reopen)] = LedgerYearStatus.Open,
        [(LedgerYearStatus.ReopeningProposed, YearAction.Withdraw)] = LedgerYearStatus.Closed,
    };

    public int Year { get; init; }
    public LedgerYearStatus Status { get; init; }

    /// <summary>Who took the first of the two steps.</summary>
    public string? ProposedBy { get; init; }
    public DateTimeOffset? ProposedAt { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public int Version { get; init; }

    public bool TakesEntries => Status is LedgerYearStatus.Open or LedgerYearStatus.ClosingProposed;

    /// <summary>Proposes that it is closed, or confirms it.</summary>
    /// <param name="waiting">What must be done before; empty: nothing.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>; <c>year-not-ready</c>, with all that waits.</exception>
    public LedgerYear Close(IReadOnlyList<LedgerYearWaitingView> waiting, string by, DateTimeOffset now)
    {
        var next = After(YearAction.Close, by, now);
        if (waiting.Count > 0)
            throw new RuleViolation("year-not-ready", string.Join(' ', waiting.Select(Sentence)));
        return next.Status == LedgerYearStatus.Closed ? next with { ClosedAt = now, Reason = null } : next;
    }

    /// <summary>Proposes that it is opened again, or confirms it.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>; <c>later-year-closed</c>.</exception>
    public LedgerYear Reopen(string? reason, bool laterIsClosed, string by, DateTimeOffset now)
    {
        var next = After(YearAction.Reopen, by, now);
        if (laterIsClosed)
            throw new RuleViolation("later-year-closed", "A later year is closed on the balances of this one; open that one first.");
        return next with { Reason = Status == LedgerYearStatus.Closed ? reason!.Trim() : Reason };
    }

    /// <summary>What was proposed is not done.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public LedgerYear Withdraw(string by, DateTimeOffset now)
    {
        var next = After(YearAction.Withdraw, by, now);
        return next.Status == LedgerYearStatus.Closed ? next with { Reason = null } : next;
    }

    /// <summary>As the caller sees it.</summary>
    /// <param name="waiting">What must be done before it can be closed.</param>
    /// <param name="mayReopen">Whether nothing keeps it closed.</param>
    /// <param name="figures">What it has, while closing it is proposed.</param>
    /// <param name="caller">Who asks.</param>
    public LedgerYearView View(
        IReadOnlyList<LedgerYearWaitingView> waiting,
        bool mayReopen,
        LedgerYearFiguresView? figures,
        Caller caller
    ) =>
        new(
            Year,
            Status,
            Version,
            BudgetReaders.Include(caller) ? ProposedBy : null,
            ProposedAt,
            Reason,
            ClosedAt,
            caller.Is(Roles.FundManager) && TakesEntries ? waiting : [],
            figures,
            caller.Is(Roles.FundManager)
                ?
                [
                    .. LifeCycle
                        .Keys.Where(k => k.Item1 == Status && Allows(k.Item2, waiting, mayReopen, caller.Id))
                        .Select(k => k.Item2.ToString()),
                ]
                : []
        );

    private static string Sentence(LedgerYearWaitingView waiting) =>
        waiting.Kind switch
        {
            LedgerYearWaitingKind.NotOver => $"{waiting.Number} is not over yet.",
            LedgerYearWaitingKind.EarlierYearOpen => $"{waiting.Number} is closed first.",
            LedgerYearWaitingKind.EntriesWaiting => $"Manual entries that wait for a second person: {waiting.Number}.",
            LedgerYearWaitingKind.PurchaseInvoicesWaiting => $"Purchase invoices of this year that wait for approval: {waiting.Number}.",
            _ => $"Entries that are not sealed yet: {waiting.Number}; try again in some seconds.",
        };

    private bool Allows(YearAction action, IReadOnlyList<LedgerYearWaitingView> waiting, bool mayReopen, string by) =>
        action switch
        {
            YearAction.Close => waiting.Count == 0 && SecondPerson.Is(ProposedBy, by),
            YearAction.Reopen => mayReopen && SecondPerson.Is(ProposedBy, by),
            _ => true,
        };

    private LedgerYear After(YearAction action, string by, DateTimeOffset now)
    {
        if (!LifeCycle.TryGetValue((Status, action), out var status))
            throw new RuleViolation("wrong-state", $"A year that is {Status} can't take the step {action}.");
        var confirms = ProposedBy is not null;
        if (action != YearAction.Withdraw)
            SecondPerson.MustNotBe(ProposedBy, by, "You proposed this yourself; another person with the same right confirms it.");
        return this with { Status = status, ProposedBy = confirms ? null : by, ProposedAt = confirms ? null : now, Version = Version + 1 };
    }
}
