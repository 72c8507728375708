using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary records a decision that was not counted here, as published.</summary>
internal static class ReportItem
{
    public static Task<Created<AgendaItemView>> Handle(
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
                var assembly = await AssemblyStore.Get(work, request.AssemblyId!.Value)
                    ?? throw Refused.Invalid("/assemblyId", "unknown", "There is no such assembly.");
                assembly.MustBeHeld();
                if (assembly.Date > clock.Today())
                    throw Refused.Invalid(
                        "/assemblyId",
                        "future",
                        "That assembly has yet to be held; what it decides can't have been reported."
                    );
                if (request.PartOfItemId is { } id)
                    ReportedDecision.MustBeSplit(
                        await ItemStore.Get(work, id) ?? throw Refused.Invalid("/partOfItemId", "unknown", "There is no such item.")
                    );
                var codes = await MunicipalityStore.Codes(work);
                Faults.MustBeNone([
                    .. (request.Submitters ?? [])
                        .Index()
                        .Where(one => !codes.Contains(one.Item))
                        .Select(one => new Fault($"submitters/{one.Index}", "unknown", "There is no such municipality.")),
                    .. ReportedDecision.FaultsOf(request),
                ]);
                var item = ReportedDecision.Of(Guid.CreateVersion7(now), request, assembly, now);
                await ItemStore.Insert(work, item);
                await Ratifications.Record(work, item.Id, request.Ratifies ?? []);
                work.Publish(item.Told(), now);
                await Decided.Follow(work, item, now);
                caller.Tag(item.Version);
                return TypedResults.Created(
                    $"/municipalities/v1/agenda-items/{item.Id}",
                    (await ItemStore.Views(work, caller, await voting.In(work), now, item)).Single()
                );
            },
            ct
        );
}
