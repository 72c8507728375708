using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager takes a recording back that was wrong; all is again what it was before it. Of accounts another person than who
/// recorded them does, once nothing rests on them.
/// </summary>
internal static class TakeBackFundRecording
{
    public static Task<Ok<FundProposalView>> Handle(
        Guid id,
        TakeBackFundRecordingRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var draft = current.TakeBack(request.Reason!, caller.Id);
                await ProposalKind.Of(current).MustNotBeBuiltUpon(work, current);
                await ProposalKind.Of(current).Annul(work, current, request.Reason!.Trim(), clock.GetUtcNow(), null);
                return draft;
            },
            ct
        );
}
