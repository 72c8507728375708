using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What callers see of an obligation, what others are told, and what it posts.</summary>
internal sealed partial record Obligation
{
    /// <param name="years">Its years, oldest first.</param>
    /// <param name="last">Its last change.</param>
    /// <param name="caller">Who sees it.</param>
    /// <param name="mandates">Those that the caller holds.</param>
    public ObligationView View(IReadOnlyList<ObligationYear> years, ObligationChange last, Caller caller, HeldMandates mandates) =>
        new(
            Id,
            Number,
            Status,
            Version,
            Kind,
            PartnerId,
            PartnerName,
            Municipality,
            MunicipalityName,
            Description,
            Reference,
            LineCode,
            LineKind,
            Programme,
            CommitmentId,
            years.Sum(year => year.AmountCents),
            years.Sum(year => year.RealisedCents),
            years.Sum(year => year.LeftCents),
            [.. years.Where(year => year.AmountCents != 0).Select(year => year.View())],
            PreparedAt,
            EndedAt,
            EndedReason,
            SpendingReaders.Include(caller) ? last.View() : null,
            [.. AllowedTo(last, caller, mandates)]
        );

    /// <summary>What is told once a change counts.</summary>
    public IFact Told(ObligationChange change) =>
        change.Number == 1
            ? new ObligationEntered(Id, Number, Kind, PartnerId, Municipality, Description, LineCode, CommitmentId, change.Amounts.Items)
            : new ObligationRevised(Id, LineCode, change.Amounts.Items);

    private IEnumerable<string> AllowedTo(ObligationChange last, Caller caller, HeldMandates mandates)
    {
        if (!SpendingReaders.Writers.Any(caller.Is))
            return [];
        var isTheirs = mandates.Cover(BudgetMandateKind.Spend, LineCode, Programme);
        if (last.Waits)
            return last.AllowedTo(caller, isTheirs).Select(action => action.ToString());
        if (Status != ObligationStatus.Effective)
            return [];
        return isTheirs || caller.Is(Roles.FundManager) ? ["Revise", "End"] : ["Revise"];
    }

    /// <summary>So much more, or less, of a year.</summary>
    public IEnumerable<LedgerPosting> Postings(int year, long cents)
    {
        yield return new LedgerPosting
        {
            Account = Chart.Obligated,
            Year = year,
            Line = LineCode,
            Partner = PartnerId,
            Document = Id.ToString("D"),
            AmountCents = cents,
        };
        yield return new LedgerPosting
        {
            Account = Chart.Available,
            Year = year,
            Line = LineCode,
            AmountCents = -cents,
        };
    }
}
