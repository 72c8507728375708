using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a clerk records how the council wants its municipality to vote; the instruction can be replaced until the vote closes.
/// </summary>
internal static class GiveCouncilInstruction
{
    public static Task<Ok<CouncilInstructionView>> Handle(
        Guid id,
        string code,
        GiveCouncilInstructionRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<CouncilInstructionSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Council.MustBeKeptBy(caller, code);
        return database.Write(
            caller,
            async work =>
            {
                var (item, current) = await CouncilInstructionStore.Hold(work, id, code);
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var decision =
                    request.DecisionId is { } named && await CouncilDecisionStore.Hold(work, named)
                        ? await CouncilDecisionStore.Get(work, named)
                        : null;
                var (next, fact) = current.Give(item, request, now);
                Faults.MustBeNone(next.FaultsOfBasis(decision));
                if (!await CouncilInstructionStore.Write(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(next.Version);
                return TypedResults.Ok(
                    next.View(item, await CouncilInstructionStore.BallotFor(work, item, code, caller), await settings.In(work))
                );
            },
            ct
        );
    }
}
