using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// The invoice of a supplier, or own costs, on an obligation. Who records it doesn't approve it; until then nothing is posted. What it says
/// never changes: what is wrong is refused or withdrawn, or reversed, and recorded anew.
/// </summary>
[Audited]
internal sealed partial record PurchaseInvoice
{
    /// <summary>When it is due after its date, where it doesn't say so.</summary>
    public const int DueDays = 30;

    /// <summary>The steps of people, with where they lead when no second person is needed; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(PurchaseInvoiceStatus, PurchaseInvoiceAction), PurchaseInvoiceStatus> LifeCycle =
        new Dictionary<(PurchaseInvoiceStatus, PurchaseInvoiceAction), PurchaseInvoiceStatus>
        {
            [(PurchaseInvoiceStatus.Recorded, PurchaseInvoiceAction.Approve)] = PurchaseInvoiceStatus.Approved,
            [(PurchaseInvoiceStatus.Recorded, PurchaseInvoiceAction.Refuse)] = PurchaseInvoiceStatus.Refused,
            [(PurchaseInvoiceStatus.Recorded, PurchaseInvoiceAction.Withdraw)] = PurchaseInvoiceStatus.Withdrawn,
            [(PurchaseInvoiceStatus.AwaitsSecondPerson, PurchaseInvoiceAction.Approve)] = PurchaseInvoiceStatus.Approved,
            [(PurchaseInvoiceStatus.AwaitsSecondPerson, PurchaseInvoiceAction.Refuse)] = PurchaseInvoiceStatus.Refused,
            [(PurchaseInvoiceStatus.AwaitsSecondPerson, PurchaseInvoiceAction.Withdraw)] = PurchaseInvoiceStatus.Withdrawn,
            [(PurchaseInvoiceStatus.Approved, PurchaseInvoiceAction.Reverse)] = PurchaseInvoiceStatus.Reversed,
        };

    public Guid Id { get; init; }
    public PurchaseInvoiceStatus Status { get; init; }
    public Guid ObligationId { get; init; }

    /// <summary>Who sends it: the number counts within that.</summary>
    public string Party { get; init; } = "";
    public string SupplierNumber { get; init; } = "";
    public DateOnly Date { get; init; }
    public DateOnly DueOn { get; init; }
    public int Year { get; init; }
    public long NetCents { get; init; }
    public long VatCents { get; init; }

    /// <summary>What the bank paid of it; between 0 and the gross amount, on whichever side of 0 that is.</summary>
    public long PaidCents { get; init; }
    public string? PaymentReference { get; init; }
    public string RecordedBy { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }
    public string? ApprovedBy { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Reason { get; init; }
    public int Version { get; init; }

    public long GrossCents => NetCents + VatCents;

    /// <summary>What is still to be paid.</summary>
    public long OpenCents => Status is PurchaseInvoiceStatus.Approved ? GrossCents - PaidCents : 0;

    /// <summary>Whether everybody sees it: it is or was a cost of the fund.</summary>
    public bool IsPublic => Status is PurchaseInvoiceStatus.Approved or PurchaseInvoiceStatus.Paid or PurchaseInvoiceStatus.Reversed;

    /// <summary>What a request without faults records.</summary>
    public static PurchaseInvoice Record(RecordPurchaseInvoiceRequest request, Obligation of, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            ObligationId = of.Id,
            Party = of.Party,
            SupplierNumber = request.SupplierNumber!.Trim(),
            Date = request.Date!.Value,
            DueOn = request.DueOn ?? request.Date.Value.AddDays(DueDays),
            Year = request.Year!.Value,
            NetCents = request.NetCents!.Value,
            VatCents = request.VatCents!.Value,
            PaymentReference = request.PaymentReference?.Trim(),
            RecordedBy = by,
            RecordedAt = now,
            Version = 1,
        };

    /// <summary>Reports days that can't be, and VAT that has another sign than the amount or is more than it.</summary>
    public static IEnumerable<Fault> FaultsOf(RecordPurchaseInvoiceRequest request, DateOnly today)
    {
        if (request.Date > today || request.Date?.Year < LedgerLimits.FirstYear)
            yield return new Fault("date", "range", $"Not in the future, and not before {LedgerLimits.FirstYear}.");
        if (request.DueOn < request.Date)
            yield return new Fault("dueOn", "range", "It is not due before its date.");
        if (request.NetCents == 0)
            yield return new Fault("netCents", "zero", "An invoice has an amount.");
        if (
            request is { NetCents: { } net, VatCents: { } vat }
            && (Math.Sign(vat) == -Math.Sign(net) && vat != 0 || Math.Abs(vat) > Math.Abs(net))
        )
            yield return new Fault("vatCents", "range", "VAT has the sign of the amount, and is at most as much.");
    }

    /// <summary>Refuses what its obligation has no room for.</summary>
    /// <param name="of">The obligation.</param>
    /// <param name="years">What that takes of budgets.</param>
    /// <exception cref="RuleViolation">
    /// <c>not-approved</c>: the obligation is not in effect; <c>over-obligated</c>: less is left of it, or realised where this is a credit.
    /// </exception>
    public void MustFit(Obligation of, IReadOnlyList<ObligationYear> years)
    {
        // A supplier may still give back after an obligation ended.
        if (of.Status != ObligationStatus.Effective && !(of.Status == ObligationStatus.Ended && NetCents < 0))
            throw new RuleViolation("not-approved", "The obligation is not in effect: it waits for approval, was refused, or has ended.");
        var year = years.FirstOrDefault(one => one.Year == Year) ?? new ObligationYear();
        if (NetCents > year.LeftCents)
            throw new RuleViolation("over-obligated", $"{year.LeftCents} cents are left of the obligation in {Year}; revise it first.");
        if (-NetCents > year.RealisedCents)
            throw new RuleViolation(
                "over-obligated",
                $"{year.RealisedCents} cents of the obligation are realised in {Year}; it credits more."
            );
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>, and what <see cref="SpendingApproval"/> refuses.</exception>
    public PurchaseInvoice Approve(SpendingApproval approval, Obligation of, DateTimeOffset now)
    {
        var approved = After(PurchaseInvoiceAction.Approve, approval.By, now);
        if (Status == PurchaseInvoiceStatus.AwaitsSecondPerson)
        {
            approval.AsSecond(RecordedBy, ApprovedBy);
            return approved;
        }
        var second = approval.ByMandate(RecordedBy, of.LineCode, of.Programme, Math.Abs(NetCents));
        return (second ? this with { Status = PurchaseInvoiceStatus.AwaitsSecondPerson, Version = Version + 1 } : approved) with
        {
            ApprovedBy = approval.By,
            ApprovedAt = now,
        };
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who recorded it withdraws it.</exception>
    public PurchaseInvoice Refuse(string reason, string by, DateTimeOffset now)
    {
        var refused = After(PurchaseInvoiceAction.Refuse, by, now) with { Reason = reason.Trim() };
        SecondPerson.MustNotBe(RecordedBy, by, "You recorded this yourself; you can withdraw it.");
        return refused;
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public PurchaseInvoice Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(PurchaseInvoiceAction.Withdraw, by, now);
        FirstPerson.MustBe(RecordedBy, by, "Only who recorded it withdraws it; you can refuse it.");
        return withdrawn;
    }

    /// <summary>It was approved wrongly: it is no cost any more.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>paid</c>: money went out for it; <c>second-person</c>: who recorded it doesn't.
    /// </exception>
    public PurchaseInvoice Reverse(string reason, string by, DateTimeOffset now)
    {
        var reversed = After(PurchaseInvoiceAction.Reverse, by, now) with { Reason = reason.Trim() };
        if (PaidCents != 0)
            throw new RuleViolation("paid", "Money went out for it; a credit of the supplier corrects it.");
        SecondPerson.MustNotBe(RecordedBy, by, "You recorded this yourself; another person reverses it.");
        return reversed;
    }

    /// <summary>Refuses a reversal that its obligation can't take.</summary>
    /// <exception cref="RuleViolation"><c>over-obligated</c>: credits took it back, or what a credit gave back is used.</exception>
    public void MustComeBack(IReadOnlyList<ObligationYear> years)
    {
        var year = years.Single(one => one.Year == Year);
        if (year.RealisedCents < NetCents)
            throw new RuleViolation("over-obligated", "Credits took part of it back already; reverse those first.");
        if (year.LeftCents < -NetCents)
            throw new RuleViolation("over-obligated", $"{year.LeftCents} cents are left of the obligation in {Year}; revise it first.");
    }

    /// <summary>The bank paid part of it, or all; of a credit: took it back.</summary>
    /// <param name="cents">How much, with the sign of the gross amount; not zero.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is not to be paid; <c>over-paid</c>: less is open.</exception>
    public PurchaseInvoice Pay(long cents)
    {
        if (Status != PurchaseInvoiceStatus.Approved)
            throw new RuleViolation("wrong-state", $"A purchase invoice that is {Status} is not paid.");
        return WithPaid(PaidCents + cents);
    }

    /// <summary>The bank took a payment back.</summary>
    /// <param name="cents">How much, with the sign of the gross amount; not zero.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: nothing was paid; <c>over-paid</c>: less was.</exception>
    public PurchaseInvoice Unpay(long cents)
    {
        if (Status is not (PurchaseInvoiceStatus.Approved or PurchaseInvoiceStatus.Paid))
            throw new RuleViolation("wrong-state", $"A purchase invoice that is {Status} was not paid.");
        return WithPaid(PaidCents - cents);
    }

    private PurchaseInvoice WithPaid(long paid) =>
        (paid == 0 || Math.Sign(paid) == Math.Sign(GrossCents)) && Math.Abs(paid) <= Math.Abs(GrossCents)
            ? this with
            {
                PaidCents = paid,
                Status = paid == GrossCents ? PurchaseInvoiceStatus.Paid : PurchaseInvoiceStatus.Approved,
                Version = Version + 1,
            }
            : throw new RuleViolation("over-paid", "This is more than is open, or than was paid.");

    private PurchaseInvoice After(PurchaseInvoiceAction action, string by, DateTimeOffset now) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? this with
            {
                Status = status,
                DecidedBy = by,
                DecidedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A purchase invoice that is {Status} can't take the step {action}.");
}
