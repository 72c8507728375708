using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary corrects the record of a decision that was not counted here.</summary>
internal static class CorrectReported
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        ReportItemRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> voting,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var assembly = (await AssemblyStore.Get(work, current.AssemblyId ?? Guid.Empty)) ?? throw Refused.NotFound("assembly");
                ReportedDecision.MustBeReported(current);
                var ratifies = await ItemStore.RatifiedBy(work, id);
                Faults.MustBeNone([
                    .. ReportedDecision.FaultsOfCorrection(current, request, ratifies),
                    .. ReportedDecision.FaultsOf(request),
                ]);
                var corrected = ReportedDecision.Correct(current, request, assembly, ratifies);
                if (!await ItemStore.Update(work, corrected))
                    throw caller.Overtaken();
                work.Publish(corrected.Told(), now);
                caller.Tag(corrected.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await voting.In(work), now, corrected)).Single());
            },
            ct
        );
}
