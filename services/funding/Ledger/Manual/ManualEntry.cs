using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// An entry that follows from nothing else in Samen. Who prepares it doesn't approve it; until then nothing is posted. It is never changed:
/// what is wrong is refused or withdrawn, and prepared anew.
/// </summary>
[Audited]
internal sealed record ManualEntry
{
    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(ManualEntryStatus, ManualAction), ManualEntryStatus> LifeCycle = new Dictionary<
        (ManualEntryStatus, ManualAction),
        ManualEntryStatus
    >
    {
        [(ManualEntryStatus.Prepared, ManualAction.Approve)] = ManualEntryStatus.Posted,
        [(ManualEntryStatus.Prepared, ManualAction.Refuse)] = ManualEntryStatus.Refused,
        [(ManualEntryStatus.Prepared, ManualAction.Withdraw)] = ManualEntryStatus.Withdrawn,
    };

    public Guid Id { get; init; }
    public ManualEntryStatus Status { get; init; }
    public DateOnly Date { get; init; }
    public LedgerBasisKind BasisKind { get; init; }
    public string BasisReference { get; init; } = "";
    public string Text { get; init; } = "";
    public Guid? Reverses { get; init; }
    public Guid? Corrects { get; init; }
    public string? Reason { get; init; }
    public ManualPostings Postings { get; init; } = new([]);
    public string PreparedBy { get; init; } = "";
    public DateTimeOffset PreparedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Refusal { get; init; }
    public int Version { get; init; }

    /// <summary>What a request without faults prepares.</summary>
    public static ManualEntry Prepare(PrepareManualEntryRequest request, string by, DateTimeOffset now) =>
        new()
        {
            Id = request.Id ?? Guid.CreateVersion7(now),
            Date = request.Date!.Value,
            BasisKind = request.Basis!.Kind!.Value,
            BasisReference = request.Basis.Reference!.Trim(),
            Text = request.Text!.Trim(),
            Corrects = request.Corrects,
            Reason = request.Reason?.Trim(),
            Postings = new([.. request.Postings!]),
            PreparedBy = by,
            PreparedAt = now,
            Version = 1,
        };

    /// <summary>Books what is open of a line of a statement on these accounts.</summary>
    public static ManualEntry Prepare(BookLineRequest request, StatementLine line, DateOnly date, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Date = date,
            BasisKind = LedgerBasisKind.StatementLine,
            BasisReference = line.Id.ToString("D"),
            Text = request.Text!.Trim(),
            Postings = new([.. request.Postings!, new LedgerPosting { Account = Chart.UnknownReceipts, AmountCents = line.OpenCents }]),
            PreparedBy = by,
            PreparedAt = now,
            Version = 1,
        };

    /// <summary>Prepares the opposite of an entry.</summary>
    /// <exception cref="RuleViolation">
    /// <c>not-manual</c>: what it follows from undoes it; <c>reversal-of-reversal</c>; <c>already-reversed</c>.
    /// </exception>
    public static ManualEntry Prepare(LedgerEntry entry, Guid? id, DateOnly date, string reason, string by, DateTimeOffset now)
    {
        var reversal = entry.Reversal(id ?? Guid.CreateVersion7(now), date, by, reason);
        if (entry.Kind != LedgerEntryKind.Manual)
            throw new RuleViolation("not-manual", "Only a manual entry is reversed by hand; undo what this entry follows from.");
        return new ManualEntry
        {
            Id = reversal.Id,
            Date = reversal.Date,
            BasisKind = reversal.BasisKind,
            BasisReference = reversal.BasisReference,
            Text = reversal.Text,
            Reverses = reversal.Reverses,
            Reason = reversal.Reason,
            Postings = new(reversal.Postings),
            PreparedBy = by,
            PreparedAt = now,
            Version = 1,
        };
    }

    /// <summary>Reports what the request alone says wrong.</summary>
    public static IEnumerable<Fault> FaultsOf(PrepareManualEntryRequest request)
    {
        if (request.Basis?.Kind == LedgerBasisKind.Reversal)
            yield return new Fault("basis/kind", "reversal", "A reversal is prepared at the entry that it reverses.");
        if (request.Basis?.Kind == LedgerBasisKind.StatementLine)
            yield return new Fault("basis/kind", "by-line", "What rests on a line of a statement is booked at that line.");
        if (request.Corrects is not null && string.IsNullOrWhiteSpace(request.Reason))
            yield return new Fault("reason", "required", "Say why it corrects that entry.");
        if (request.Corrects is null && request.Reason is not null)
            yield return new Fault("reason", "needless", "Only what corrects an entry has a reason.");
        var entry = new LedgerEntry
        {
            BasisReference = request.Basis?.Reference ?? "-",
            Text = request.Text ?? "-",
            Postings = [.. (request.Postings ?? []).OfType<LedgerPosting>()],
        };
        foreach (var fault in entry.Faults().Where(fault => fault.Property.StartsWith("postings", StringComparison.Ordinal)))
            yield return fault;
    }

    /// <summary>Reports postings on accounts that follow from something else.</summary>
    public IEnumerable<Fault> FaultsOn(IReadOnlyDictionary<string, LedgerAccount> accounts)
    {
        foreach (var fault in AsEntry().FaultsOn(accounts))
            yield return fault;
        foreach (var (index, posting) in Postings.Items.Index())
        {
            if (posting.Account is Chart.Receivable or Chart.Payable || accounts.GetValueOrDefault(posting.Account!)?.IsMemorandum == true)
                yield return new Fault(
                    $"postings/{index}/account",
                    "kept",
                    "What is on this account follows from decisions, runs, credit notes, receipts, purchase invoices and payments."
                );
            if (posting.Account == Chart.UnknownReceipts && Reverses is null && !(IsBooking && index == Postings.Items.Count - 1))
                yield return new Fault(
                    $"postings/{index}/account",
                    "by-line",
                    "What nobody knows yet is booked at its line of a statement."
                );
            if (accounts.GetValueOrDefault(posting.Account!)?.Kind == LedgerAccountKind.Reserve && !RestsOnDecision)
                yield return new Fault(
                    $"postings/{index}/account",
                    "decision-needed",
                    "Reserves and results change by a decision of the assembly only."
                );
        }
    }

    /// <summary>Whether it books what is open of a line of a statement.</summary>
    public bool IsBooking => BasisKind == LedgerBasisKind.StatementLine;

    /// <summary>What it posts on an account.</summary>
    public long Of(string account) =>
        Postings.Items.Where(posting => posting.Account == account).Sum(posting => posting.AmountCents!.Value);

    private bool RestsOnDecision => BasisKind is LedgerBasisKind.Decision or LedgerBasisKind.Appropriation or LedgerBasisKind.Reversal;

    /// <summary>Whether it prepares the same as this one.</summary>
    public bool IsSameAs(ManualEntry other) => AsEntry().IsSameAs(other.AsEntry());

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who prepared it doesn't approve it.</exception>
    public ManualEntry Approve(string by, DateTimeOffset now) => BySecond(After(ManualAction.Approve, by, now));

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who prepared it withdraws it.</exception>
    public ManualEntry Refuse(string reason, string by, DateTimeOffset now) =>
        BySecond(After(ManualAction.Refuse, by, now)) with
        {
            Refusal = reason.Trim(),
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public ManualEntry Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(ManualAction.Withdraw, by, now);
        FirstPerson.MustBe(PreparedBy, by, "Only who prepared it withdraws it; you can refuse it.");
        return withdrawn;
    }

    /// <summary>What it posts.</summary>
    public LedgerEntry AsEntry() =>
        new()
        {
            Id = Id,
            Date = Date,
            BookedBy = DecidedBy ?? PreparedBy,
            Kind = Reverses is null ? LedgerEntryKind.Manual : LedgerEntryKind.Reversal,
            BasisKind = BasisKind,
            BasisReference = BasisReference,
            Text = Text,
            Reverses = Reverses,
            Corrects = Corrects,
            Reason = Reason,
            Postings = Postings.Items,
        };

    /// <param name="caller">Who asks.</param>
    /// <param name="taken">Whether the ledger would take it now.</param>
    public ManualEntryView View(Caller caller, bool taken) =>
        new(
            Id,
            Status,
            Version,
            Date,
            new LedgerBasis { Kind = BasisKind, Reference = BasisReference },
            Text,
            Reverses,
            Corrects,
            Reason,
            Postings.Items,
            PreparedBy,
            PreparedAt,
            DecidedBy,
            DecidedAt,
            Refusal,
            caller.Is(Roles.FundManager)
                ?
                [
                    .. LifeCycle
                        .Keys.Where(k =>
                            k.Item1 == Status
                            && (taken || k.Item2 != ManualAction.Approve)
                            && (k.Item2 == ManualAction.Withdraw ? caller.Id == PreparedBy : SecondPerson.Is(PreparedBy, caller.Id))
                        )
                        .Select(k => k.Item2.ToString()),
                ]
                : []
        );

    private ManualEntry BySecond(ManualEntry next)
    {
        SecondPerson.MustNotBe(
            PreparedBy,
            next.DecidedBy!,
            "You prepared this yourself; another person with the same right approves or refuses it."
        );
        return next;
    }

    private ManualEntry After(ManualAction action, string by, DateTimeOffset now) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? this with
            {
                Status = status,
                DecidedBy = by,
                DecidedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A manual entry that is {Status} can't take the step {action}.");
}
