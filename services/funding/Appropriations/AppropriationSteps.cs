using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What the steps of an appropriation have in common.</summary>
internal static class AppropriationSteps
{
    /// <summary>The newest accounts of a year that the caller may see; null: there are none.</summary>
    public static async Task<AccountsFigures?> FiguresOf(Reading reading, Caller caller, int year)
    {
        var sees = BudgetReaders.Include(caller);
        var accounts = (await FundProposalStore.OfYear(reading, FundProposalKind.Accounts, year)).LastOrDefault(one =>
            one.Status != FundProposalStatus.Discarded && (sees || one.SubmittedVersion is not null)
        );
        return accounts is null
            ? null
            : (await FundProposalStore.Shown(reading, caller, accounts)).Single().Text.As<AccountsContent>().Figures;
    }

    public static async Task<AppropriationView> View(Reading reading, Caller caller, FundProposal proposal)
    {
        var (_, text) = (await FundProposalStore.Shown(reading, caller, proposal)).Single();
        return await DecidedOnce.Narrow(
            reading,
            proposal.View(
                new AppropriationView
                {
                    Parts = text.As<AppropriationContent>().Parts,
                    ResultCents = (await FiguresOf(reading, caller, proposal.Year))?.ResultAfterCents,
                },
                text,
                caller
            )
        );
    }
}
