using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager takes a recording back that was wrong; all is again what it was before it.</summary>
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
                var draft = current.TakeBack(request.Reason!);
                await ProposalKind.Of(current).Annul(work, current, request.Reason!.Trim(), clock.GetUtcNow(), null);
                return draft;
            },
            ct
        );
}
