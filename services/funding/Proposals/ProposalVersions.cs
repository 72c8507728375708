using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The versions of what the fund submits: who saved what, and when.</summary>
internal static class ProposalVersions
{
    /// <summary>
    /// Every version of a proposal of this kind, newest first; those after the one that was handed over, and who saved them, for the fund
    /// manager and auditors only.
    /// </summary>
    /// <param name="database">The store.</param>
    /// <param name="id">The proposal.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="view">What the kind adds.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused">404: there is none, or it is not for the caller yet.</exception>
    public static async Task<Ok<IReadOnlyList<T>>> VersionsOf<T>(
        this FundingDatabase database,
        Guid id,
        FundProposalKind kind,
        Caller caller,
        Func<ProposalText, T> view,
        CancellationToken ct
    )
        where T : FundProposalVersionView
    {
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, kind, caller);
        var insider = BudgetReaders.Include(caller);
        var newest = insider ? proposal.TextVersion : proposal.SubmittedVersion;
        return TypedResults.Ok<IReadOnlyList<T>>([
            .. (await FundProposalStore.Texts(reading, id))
                .Where(text => text.Number <= newest)
                .Select(text =>
                    view(text) with
                    {
                        TextVersion = text.Number,
                        Title = text.Title,
                        Explanation = text.Explanation,
                        SavedAt = text.SavedAt,
                        SavedBy = insider ? text.SavedBy : null,
                    }
                ),
        ]);
    }
}
