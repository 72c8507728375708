using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Payments that go to the bank in one file. Who prepares it doesn't approve it, nor does who approved an invoice in it; it never changes,
/// and until its file is made it can be withdrawn.
/// </summary>
[Audited]
internal sealed record PaymentBatch
{
    /// <summary>How far ahead a bank takes orders.</summary>
    private const int MostDays = 60;

    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(PaymentBatchStatus, BatchAction), PaymentBatchStatus> LifeCycle = new Dictionary<
        (PaymentBatchStatus, BatchAction),
        PaymentBatchStatus
    >
    {
        [(PaymentBatchStatus.Prepared, BatchAction.Approve)] = PaymentBatchStatus.Approved,
        [(PaymentBatchStatus.Prepared, BatchAction.Refuse)] = PaymentBatchStatus.Refused,
        [(PaymentBatchStatus.Prepared, BatchAction.Withdraw)] = PaymentBatchStatus.Withdrawn,
        [(PaymentBatchStatus.Approved, BatchAction.Withdraw)] = PaymentBatchStatus.Withdrawn,
        [(PaymentBatchStatus.Approved, BatchAction.Export)] = PaymentBatchStatus.Exported,
    };

    public Guid Id { get; init; }
    public DateOnly ExecuteOn { get; init; }
    public PaymentBatchStatus Status { get; init; }
    public int Count { get; init; }
    public long TotalCents { get; init; }
    public string PreparedBy { get; init; } = "";
    public DateTimeOffset PreparedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? ExportedAt { get; init; }
    public string? Format { get; init; }
    public string? Sha256 { get; init; }
    public int Version { get; init; }

    /// <summary>Its id at the bank, of at most 35 characters.</summary>
    public string MessageId => Id.ToString("N");

    /// <summary>Reports a target that is named twice, and an overpayment without a creditor.</summary>
    public static IEnumerable<Fault> FaultsOf(PreparePaymentBatchRequest request)
    {
        var seen = new HashSet<(PaymentKind?, Guid?)>();
        foreach (var (index, part) in (request.Payments ?? []).Index())
        {
            if (!seen.Add((part.Kind, part.TargetId)))
                yield return new Fault($"payments/{index}/targetId", "duplicate", "This is named twice.");
            if (part.Kind == PaymentKind.Overpayment && part.Creditor is null)
                yield return new Fault($"payments/{index}/creditor", "required", "Say who gets the overpayment back.");
        }
    }

    /// <summary>A batch with these payments.</summary>
    /// <exception cref="RuleViolation"><c>execution-day</c>: it has passed, or is too far away.</exception>
    public static PaymentBatch Prepare(Guid id, DateOnly executeOn, IReadOnlyList<Payment> payments, string by, DateTimeOffset now) =>
        executeOn >= DutchTime.DayOf(now) && executeOn <= DutchTime.DayOf(now).AddDays(MostDays)
            ? new PaymentBatch
            {
                Id = id,
                ExecuteOn = executeOn,
                Count = payments.Count,
                TotalCents = payments.Sum(p => p.AmountCents),
                PreparedBy = by,
                PreparedAt = now,
                Version = 1,
            }
            : throw new RuleViolation("execution-day", $"The bank pays today, or at most {MostDays} days from now.");

    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>second-person</c>: who prepared it or approved an invoice in it; <c>date-passed</c>.
    /// </exception>
    public PaymentBatch Approve(IEnumerable<string> approvers, string by, DateTimeOffset now)
    {
        var approved = BySecond(Decided(BatchAction.Approve, by, now));
        foreach (var approver in approvers)
            SecondPerson.MustNotBe(approver, by, "You approved an invoice in this batch; another person approves that it is paid.");
        MustBeInTime(now);
        return approved;
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who prepared it withdraws it.</exception>
    public PaymentBatch Refuse(string reason, string by, DateTimeOffset now) =>
        BySecond(Decided(BatchAction.Refuse, by, now)) with
        {
            Reason = reason.Trim(),
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>: its file was made.</exception>
    public PaymentBatch Withdraw(string by, DateTimeOffset now) => Decided(BatchAction.Withdraw, by, now);

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>date-passed</c>.</exception>
    public PaymentBatch Export(string format, string sha256, DateTimeOffset now)
    {
        var status = Next(BatchAction.Export);
        MustBeInTime(now);
        return this with { Status = status, ExportedAt = now, Format = format, Sha256 = sha256, Version = Version + 1 };
    }

    /// <summary>As the caller sees it.</summary>
    /// <param name="payments">Its payments; none in lists.</param>
    /// <param name="paidCents">What of it the bank paid.</param>
    /// <param name="approvers">Who approved what it pays, and so does not approve it.</param>
    /// <param name="caller">Who asks.</param>
    public PaymentBatchView View(IReadOnlyList<Payment> payments, long paidCents, IEnumerable<string> approvers, Caller caller) =>
        new(
            Id,
            ExecuteOn,
            Status,
            Count,
            TotalCents,
            paidCents,
            PreparedBy,
            PreparedAt,
            DecidedBy,
            DecidedAt,
            Reason,
            ExportedAt,
            Format,
            Sha256,
            Version,
            [.. payments.Select(p => p.View(caller))],
            caller.Is(Roles.FundManager)
                ? [.. LifeCycle.Keys.Where(k => k.Item1 == Status && May(k.Item2, approvers, caller.Id)).Select(k => k.Item2.ToString())]
                : []
        );

    private bool May(BatchAction action, IEnumerable<string> approvers, string by) =>
        action switch
        {
            BatchAction.Approve => approvers.Prepend(PreparedBy).All(one => SecondPerson.Is(one, by)),
            BatchAction.Refuse => SecondPerson.Is(PreparedBy, by),
            _ => true,
        };

    private void MustBeInTime(DateTimeOffset now)
    {
        if (ExecuteOn < DutchTime.DayOf(now))
            throw new RuleViolation("date-passed", "The day on which the bank was to pay has passed; withdraw it and prepare another.");
    }

    private PaymentBatch BySecond(PaymentBatch next)
    {
        SecondPerson.MustNotBe(PreparedBy, next.DecidedBy!, "You prepared this yourself; another person approves or refuses it.");
        return next;
    }

    private PaymentBatch Decided(BatchAction action, string by, DateTimeOffset now) =>
        this with
        {
            Status = Next(action),
            DecidedBy = by,
            DecidedAt = now,
            Version = Version + 1,
        };

    private PaymentBatchStatus Next(BatchAction action) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? status
            : throw new RuleViolation("wrong-state", $"A batch that is {Status} can't take the step {action}.");
}
