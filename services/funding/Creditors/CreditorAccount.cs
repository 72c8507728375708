using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Bank details of whom the fund pays. A changed account number is how payers are robbed, so who proposes one doesn't confirm it, and
/// nothing is paid while one waits.
/// </summary>
[Audited]
internal sealed record CreditorAccount
{
    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(CreditorAccountStatus, CreditorAction), CreditorAccountStatus> LifeCycle = new Dictionary<
        (CreditorAccountStatus, CreditorAction),
        CreditorAccountStatus
    >
    {
        [(CreditorAccountStatus.Proposed, CreditorAction.Confirm)] = CreditorAccountStatus.Confirmed,
        [(CreditorAccountStatus.Proposed, CreditorAction.Refuse)] = CreditorAccountStatus.Refused,
        [(CreditorAccountStatus.Proposed, CreditorAction.Withdraw)] = CreditorAccountStatus.Withdrawn,
    };

    public Guid Id { get; init; }

    /// <summary>CBS code of a municipality, or id of a partner.</summary>
    public string Creditor { get; init; } = "";
    public string AccountName { get; init; } = "";
    public string Iban { get; init; } = "";
    public string Evidence { get; init; } = "";
    public CreditorAccountStatus Status { get; init; }
    public string ProposedBy { get; init; } = "";
    public DateTimeOffset ProposedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Reason { get; init; }
    public int Version { get; init; }

    /// <summary>Reports a number that can't be an account, and the fund's own.</summary>
    public static IEnumerable<Fault> FaultsOf(ProposeCreditorAccountRequest request, string? own)
    {
        var iban = Funding.Iban.Plain(request.Iban ?? "");
        if (!Funding.Iban.IsValid(iban))
            yield return new Fault("iban", "format", "Its length or its check digits don't fit.");
        if (iban == own)
            yield return new Fault("iban", "own-account", "This is the account of the fund itself.");
    }

    public static CreditorAccount Propose(string creditor, ProposeCreditorAccountRequest request, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Creditor = creditor,
            AccountName = request.AccountName!.Trim(),
            Iban = Funding.Iban.Plain(request.Iban!),
            Evidence = request.Evidence!.Trim(),
            ProposedBy = by,
            ProposedAt = now,
            Version = 1,
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who proposed them doesn't confirm them.</exception>
    public CreditorAccount Confirm(string by, DateTimeOffset now) => BySecond(After(CreditorAction.Confirm, by, now));

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who proposed them withdraws them.</exception>
    public CreditorAccount Refuse(string reason, string by, DateTimeOffset now) =>
        BySecond(After(CreditorAction.Refuse, by, now)) with
        {
            Reason = reason.Trim(),
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses them.</exception>
    public CreditorAccount Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(CreditorAction.Withdraw, by, now);
        FirstPerson.MustBe(ProposedBy, by, "Only who proposed them withdraws them; you can refuse them.");
        return withdrawn;
    }

    /// <summary>Later ones were confirmed.</summary>
    public CreditorAccount Replace() => this with { Status = CreditorAccountStatus.Replaced, Version = Version + 1 };

    public CreditorAccountView View(Caller caller) =>
        new(
            Id,
            Creditor,
            AccountName,
            Iban,
            Evidence,
            Status,
            ProposedBy,
            ProposedAt,
            DecidedBy,
            DecidedAt,
            Reason,
            Version,
            caller.Is(Roles.FundManager)
                ?
                [
                    .. LifeCycle
                        .Keys.Where(k =>
                            k.Item1 == Status
                            && (k.Item2 == CreditorAction.Withdraw ? caller.Id == ProposedBy : SecondPerson.Is(ProposedBy, caller.Id))
                        )
                        .Select(k => k.Item2.ToString()),
                ]
                : []
        );

    private CreditorAccount BySecond(CreditorAccount next)
    {
        SecondPerson.MustNotBe(
            ProposedBy,
            next.DecidedBy!,
            "You proposed this yourself; another person with the same right confirms or refuses it."
        );
        return next;
    }

    private CreditorAccount After(CreditorAction action, string by, DateTimeOffset now) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? this with
            {
                Status = status,
                DecidedBy = by,
                DecidedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"Bank details that are {Status} can't take the step {action}.");
}
