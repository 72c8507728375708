using System.Globalization;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What the fund entered into with a partner, a municipality or within itself. What it is never changes; its amounts do by changes that are
/// approved, see <see cref="ObligationChange"/>.
/// </summary>
[Audited]
internal sealed partial record Obligation
{
    public Guid Id { get; init; }
    public long Number { get; init; }
    public ObligationStatus Status { get; init; }
    public ObligationKind Kind { get; init; }
    public Guid? PartnerId { get; init; }
    public string? PartnerName { get; init; }
    public string? Municipality { get; init; }
    public string? MunicipalityName { get; init; }
    public string Description { get; init; } = "";
    public string? Reference { get; init; }
    public string LineCode { get; init; } = "";

    /// <summary>Of the line when it was prepared, so that invoices are booked alike whatever becomes of the budget.</summary>
    public BudgetLineKind LineKind { get; init; }
    public string Programme { get; init; } = "";
    public Guid? CommitmentId { get; init; }

    /// <summary>Of the last change.</summary>
    public int ChangeNumber { get; init; }
    public DateTimeOffset PreparedAt { get; init; }
    public string? EndedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndedReason { get; init; }
    public int Version { get; init; }

    /// <summary>Who sends invoices of it: a supplier's number counts within that.</summary>
    public string Party => PartnerId?.ToString("D") ?? Municipality ?? "internal";

    /// <summary>On what its entries rest.</summary>
    public (LedgerBasisKind, string) Basis => (LedgerBasisKind.Obligation, Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether everybody sees it: it is or was in effect.</summary>
    public bool IsPublic => Status is ObligationStatus.Effective or ObligationStatus.Ended;

    /// <summary>Prepares what a request without faults says, with its first change.</summary>
    public static (Obligation, ObligationChange) Prepare(
        PrepareObligationRequest request,
        long number,
        BudgetLine line,
        string by,
        DateTimeOffset now
    )
    {
        var obligation = new Obligation
        {
            Id = Guid.CreateVersion7(now),
            Number = number,
            Kind = request.Kind!.Value,
            PartnerId = request.PartnerId,
            Municipality = request.Municipality,
            Description = request.Description!.Trim(),
            Reference = request.Reference?.Trim(),
            LineCode = line.Code!,
            LineKind = line.Kind!.Value,
            Programme = line.Programme!,
            CommitmentId = request.CommitmentId,
            PreparedAt = now,
            Version = 1,
        };
        var (first, change) = obligation.With(ObligationAmounts.Of(request.Amounts!), [], null, by, now);
        return (first with { Version = 1 }, change);
    }

    /// <summary>Reports a counterpart that is missing, double or needless, and what the amounts report.</summary>
    public static IEnumerable<Fault> FaultsOf(PrepareObligationRequest request)
    {
        var counterparts = (request.PartnerId is null ? 0 : 1) + (request.Municipality is null ? 0 : 1);
        if (request.Kind == ObligationKind.Internal && counterparts > 0)
            yield return new Fault("kind", "internal", "Own costs are with nobody else.");
        if (request.Kind is not (null or ObligationKind.Internal) && counterparts != 1)
            yield return new Fault("partnerId", "one-of", "It is entered into with one partner or one municipality.");
        if (request.Kind is not (null or ObligationKind.Internal) && string.IsNullOrWhiteSpace(request.Reference))
            yield return new Fault("reference", "required", "Name the contract or order.");
        foreach (var fault in ObligationAmounts.FaultsOf(request.Amounts))
            yield return fault;
    }

    /// <summary>Other amounts, which count once they are approved.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>change-waits</c>; <c>nothing-changed</c>.</exception>
    public (Obligation, ObligationChange) Revise(
        ReviseObligationRequest request,
        ObligationChange last,
        IReadOnlyList<ObligationYear> years,
        string by,
        DateTimeOffset now
    )
    {
        MustBeEffective(last);
        var (revised, change) = With(ObligationAmounts.Of(request.Amounts!), years, request.Reason!.Trim(), by, now);
        return change.ActCents > 0
            ? (revised, change)
            : throw new RuleViolation("nothing-changed", "These are the amounts that count already.");
    }

    /// <summary>The change was decided.</summary>
    public Obligation After(ObligationChange change) =>
        this with
        {
            Status =
                Status != ObligationStatus.Prepared ? Status
                : change.Status == ObligationChangeStatus.Effective ? ObligationStatus.Effective
                : change.Status == ObligationChangeStatus.Refused ? ObligationStatus.Refused
                : change.Status == ObligationChangeStatus.Withdrawn ? ObligationStatus.Withdrawn
                : Status,
            Version = Version + 1,
        };

    /// <summary>What is left is released. One person does: it gives money back, and spends none.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>change-waits</c>; <c>invoices-wait</c>.</exception>
    public Obligation End(string reason, ObligationChange last, int invoicesWaiting, string by, DateTimeOffset now)
    {
        MustBeEffective(last);
        if (invoicesWaiting > 0)
            throw new RuleViolation("invoices-wait", "Purchase invoices of it wait for approval; they are decided first.");
        return this with
        {
            Status = ObligationStatus.Ended,
            EndedBy = by,
            EndedAt = now,
            EndedReason = reason.Trim(),
            Version = Version + 1,
        };
    }

    /// <summary>Its next version, where an invoice changed what was realised of it.</summary>
    public Obligation Realised() => this with { Version = Version + 1 };

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>change-waits</c>.</exception>
    private void MustBeEffective(ObligationChange last)
    {
        if (Status != ObligationStatus.Effective)
            throw new RuleViolation("wrong-state", $"An obligation that is {Status} can't be revised or ended.");
        if (last.Waits)
            throw new RuleViolation("change-waits", "Other amounts of it wait for approval; they are decided first.");
    }

    private (Obligation, ObligationChange) With(
        ObligationAmounts amounts,
        IReadOnlyList<ObligationYear> years,
        string? reason,
        string by,
        DateTimeOffset now
    ) =>
        (
            this with
            {
                ChangeNumber = ChangeNumber + 1,
                Version = Version + 1,
            },
            new ObligationChange
            {
                ObligationId = Id,
                Number = ChangeNumber + 1,
                Amounts = amounts,
                ActCents = ObligationAmounts.ActOf(amounts.Less(years)),
                Reason = reason,
                PreparedBy = by,
                PreparedAt = now,
            }
        );
}
