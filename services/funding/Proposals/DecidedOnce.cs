using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What an assembly decides once for a year, and one proposal at a time. A draft beside one that is before it or adopted is not offered
/// to be handed over or recorded.
/// </summary>
internal static class DecidedOnce
{
    /// <summary>The view without the steps that would be refused.</summary>
    public static async Task<T> Narrow<T>(Reading reading, T view)
        where T : FundProposalView
    {
        if (!view.AllowedActions.Any(IsDecision))
            return view;
        var others = (await FundProposalStore.OfYear(reading, view.Kind, view.Year)).Where(other => other.Id != view.Id);
        return others.Any(other => other.IsBefore || (IsOnce(view.Kind) && other.Status == FundProposalStatus.Adopted))
            ? view with
            {
                AllowedActions = [.. view.AllowedActions.Where(action => !IsDecision(action))],
            }
            : view;
    }

    private static bool IsDecision(string action) => action is nameof(ProposalAction.Submit) or nameof(ProposalAction.Record);

    /// <summary>Frameworks and budgets are decided again: what is adopted last counts.</summary>
    private static bool IsOnce(FundProposalKind kind) =>
        kind is FundProposalKind.Accounts or FundProposalKind.Appropriation or FundProposalKind.Discharge;
}
