using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A payment in a batch, to the account that counted when it was prepared.</summary>
[Audited]
internal sealed record Payment
{
    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyCollection<(PaymentStatus From, PaymentStatus To)> LifeCycle =
    [
        (PaymentStatus.Prepared, PaymentStatus.Sent),
        (PaymentStatus.Prepared, PaymentStatus.Cancelled),
        (PaymentStatus.Sent, PaymentStatus.Paid),
        (PaymentStatus.Sent, PaymentStatus.Rejected),
        (PaymentStatus.Paid, PaymentStatus.Sent),
        (PaymentStatus.Paid, PaymentStatus.Returned),
        (PaymentStatus.Returned, PaymentStatus.Paid),
    ];

    public Guid Id { get; init; }
    public Guid BatchId { get; init; }

    /// <summary>In its batch, from 1.</summary>
    public int Position { get; init; }
    public PaymentKind Kind { get; init; }
    public Guid TargetId { get; init; }
    public string Creditor { get; init; } = "";
    public Guid AccountId { get; init; }
    public string AccountName { get; init; } = "";
    public string Iban { get; init; } = "";
    public long AmountCents { get; init; }
    public string? Reference { get; init; }
    public string Text { get; init; } = "";
    public PaymentStatus Status { get; init; }
    public string? Reason { get; init; }
    public int Version { get; init; }

    /// <summary>Its id from end to end, unique and of at most 35 characters.</summary>
    public string EndToEndId => Id.ToString("N");

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public Payment To(PaymentStatus status, string? reason = null) =>
        LifeCycle.Contains((Status, status))
            ? this with
            {
                Status = status,
                Reason = reason,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A payment that is {Status} can't become {status}.");

    public PaymentView View(Caller caller) =>
        new(
            Id,
            BatchId,
            Kind,
            TargetId,
            Creditor,
            AccountName,
            Iban,
            AmountCents,
            Reference,
            Text,
            Status,
            Reason,
            Version,
            caller.Is(Roles.FundManager) && Status == PaymentStatus.Sent ? ["Reject"] : []
        );
}
