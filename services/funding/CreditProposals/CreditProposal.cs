using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// A credit of an invoice that one person prepared. Who prepares it doesn't approve it; until then nothing is issued and no number is
/// taken. What another invoice asks is never more than what is credited, so that only a run asks a municipality more.
/// </summary>
[Audited]
internal sealed record CreditProposal
{
    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(CreditProposalStatus, CreditAction), CreditProposalStatus> LifeCycle = new Dictionary<
        (CreditProposalStatus, CreditAction),
        CreditProposalStatus
    >
    {
        [(CreditProposalStatus.Prepared, CreditAction.Approve)] = CreditProposalStatus.Approved,
        [(CreditProposalStatus.Prepared, CreditAction.Refuse)] = CreditProposalStatus.Refused,
        [(CreditProposalStatus.Prepared, CreditAction.Withdraw)] = CreditProposalStatus.Withdrawn,
    };

    public Guid Id { get; init; }
    public Guid InvoiceId { get; init; }
    public int NumberYear { get; init; }
    public int Number { get; init; }
    public string MunicipalityCode { get; init; } = "";

    /// <summary>Of the invoice: VAT percentage times 100.</summary>
    public int VatHundredths { get; init; }

    /// <summary>What is left of the invoice before VAT.</summary>
    public long LeftNetCents { get; init; }
    public long NetCents { get; init; }
    public long VatCents { get; init; }

    /// <summary>Null: no other invoice.</summary>
    public long? NewNetCents { get; init; }
    public string Reason { get; init; } = "";
    public CreditProposalStatus Status { get; init; }
    public string PreparedBy { get; init; } = "";
    public DateTimeOffset PreparedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Refusal { get; init; }
    public Guid? CreditNoteId { get; init; }
    public Guid? NewInvoiceId { get; init; }
    public int Version { get; init; }

    /// <summary>What a request without faults prepares; the amounts are those that the second person approves.</summary>
    /// <exception cref="RuleViolation"><c>more-than-credited</c>; what <see cref="InvoiceBalance.Credit"/> refuses.</exception>
    public static CreditProposal Prepare(
        PrepareCreditRequest request,
        Invoice invoice,
        InvoiceBalance balance,
        string by,
        DateTimeOffset now
    )
    {
        var (net, vat, _) = balance.Credit(invoice, request.NetCents);
        return request.NewNetCents > net
            ? throw new RuleViolation(
                "more-than-credited",
                $"Another invoice asks at most the {net} cents that are credited; more is asked by another contribution run."
            )
            : new CreditProposal
            {
                Id = Guid.CreateVersion7(now),
                InvoiceId = invoice.Id,
                NumberYear = invoice.NumberYear,
                Number = invoice.Number,
                MunicipalityCode = invoice.MunicipalityCode,
                VatHundredths = invoice.VatHundredths,
                LeftNetCents = invoice.NetCents - balance.CreditedNetCents,
                NetCents = net,
                VatCents = vat,
                NewNetCents = request.NewNetCents is > 0 and var another ? another : null,
                Reason = request.Reason!.Trim(),
                PreparedBy = by,
                PreparedAt = now,
                Version = 1,
            };
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>.</exception>
    public CreditProposal Approve(string by, DateTimeOffset now) => BySecond(After(CreditAction.Approve, by, now));

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who prepared it withdraws it.</exception>
    public CreditProposal Refuse(string reason, string by, DateTimeOffset now) =>
        BySecond(After(CreditAction.Refuse, by, now)) with
        {
            Refusal = reason.Trim(),
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public CreditProposal Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(CreditAction.Withdraw, by, now);
        FirstPerson.MustBe(PreparedBy, by, "Only who prepared it withdraws it; you can refuse it.");
        return withdrawn;
    }

    public CreditProposalView View(Caller caller) =>
        new(
            Id,
            InvoiceId,
            new InvoiceNumber(NumberYear, Number).ToString(),
            MunicipalityCode,
            NetCents,
            VatCents,
            NewNetCents,
            NewNetCents is { } net ? Apportionment.Vat(net, VatHundredths / 100m) : null,
            Reason,
            Status,
            PreparedBy,
            PreparedAt,
            DecidedBy,
            DecidedAt,
            Refusal,
            CreditNoteId,
            NewInvoiceId,
            Version,
            caller.Is(Roles.FundManager)
                ? [.. LifeCycle.Keys.Where(k => k.Item1 == Status && May(k.Item2, caller.Id)).Select(k => k.Item2.ToString())]
                : []
        );

    private bool May(CreditAction action, string by) =>
        action switch
        {
            CreditAction.Withdraw => by == PreparedBy,
            // Another run may have credited the invoice meanwhile.
            CreditAction.Approve => SecondPerson.Is(PreparedBy, by) && NetCents <= LeftNetCents,
            _ => SecondPerson.Is(PreparedBy, by),
        };

    private CreditProposal BySecond(CreditProposal next)
    {
        SecondPerson.MustNotBe(
            PreparedBy,
            next.DecidedBy!,
            "You prepared this yourself; another person with the same right approves or refuses it."
        );
        return next;
    }

    private CreditProposal After(CreditAction action, string by, DateTimeOffset now) =>
        this with
        {
            Status = LifeCycle.TryGetValue((Status, action), out var status)
                ? status
                : throw new RuleViolation("wrong-state", $"A credit that is {Status} can't take the step {action}."),
            DecidedBy = by,
            DecidedAt = now,
            Version = Version + 1,
        };
}
