using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Where a year of the fund stands; it is kept nowhere, and follows from all that was decided of it.</summary>
internal sealed record FundYear
{
    public int Year { get; init; }
    public Budget? Budget { get; init; }
    public LedgerYear Ledger { get; init; } = new();
    public FundProposal? Accounts { get; init; }
    public FundProposal? Appropriation { get; init; }
    public FundProposal? Discharge { get; init; }

    public static async Task<FundYear> Read(Reading reading, Caller caller, int year) =>
        new()
        {
            Year = year,
            Budget = await BudgetStore.Get(reading, year),
            Ledger = await LedgerYearStore.Get(reading, year),
            Accounts = await Newest(reading, caller, FundProposalKind.Accounts, year),
            Appropriation = await Newest(reading, caller, FundProposalKind.Appropriation, year),
            Discharge = await Newest(reading, caller, FundProposalKind.Discharge, year),
        };

    public FundYearStep Next(DateOnly today) =>
        this switch
        {
            { Discharge.Status: FundProposalStatus.Adopted } and { Accounts: null or { Status: FundProposalStatus.Adopted } } =>
                Appropriation is null or { Status: FundProposalStatus.Adopted } ? FundYearStep.Done : FundYearStep.Appropriation,
            { Budget: null } => FundYearStep.Budget,
            _ when Year >= today.Year => FundYearStep.Running,
            { Accounts: { IsBefore: true } or { Status: FundProposalStatus.AwaitsRatification } } => FundYearStep.Adoption,
            { Accounts.Status: FundProposalStatus.Adopted } => Appropriation?.Status == FundProposalStatus.Adopted
                ? FundYearStep.Discharge
                : FundYearStep.Appropriation,
            { Ledger.TakesEntries: true } => FundYearStep.Closing,
            _ => FundYearStep.Accounts,
        };

    public FundYearView View(DateOnly today, AccountsFigures? figures) =>
        new(
            Year,
            Next(today),
            Budget?.Revision,
            Budget?.AdoptedOn,
            Ledger.Status,
            Accounts?.Id,
            Accounts?.Status,
            figures?.ResultAfterCents,
            Appropriation?.Id,
            Appropriation?.Status,
            Discharge?.Id,
            Discharge?.Status
        );

    /// <summary>What was adopted, or else the newest that the caller may see.</summary>
    private static async Task<FundProposal?> Newest(Reading reading, Caller caller, FundProposalKind kind, int year)
    {
        var all = (await FundProposalStore.OfYear(reading, kind, year))
            .Where(one => one.Status != FundProposalStatus.Discarded && (one.SubmittedVersion is not null || BudgetReaders.Include(caller)))
            .ToList();
        return all.LastOrDefault(one => one.Status == FundProposalStatus.Adopted) ?? all.LastOrDefault();
    }
}
