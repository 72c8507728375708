using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly secretary adds an item to the board's list, or a municipality submits a motion; a motion goes on the agenda at
/// once.
/// </summary>
internal static class DraftItem
{
    public static Task<Created<AgendaItemView>> Handle(
        DraftItemRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> voting,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!caller.Is(Roles.AssemblySecretary))
        {
            if (request.Kind != ItemKind.Motion)
                throw Refused.Forbidden("motions-only", "A municipality submits motions; anything else comes from the board.");
            if (request.FollowsItemId is not null || request.Ratifies is { Count: > 0 })
                throw Refused.Forbidden("motions-only", "Only the board brings an item back or has one ratified.");
            Submission.MustBeOwn(caller, request.Submitters ?? []);
        }
        Faults.MustBeNone(AgendaItem.FaultsOf(request));
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var assembly = request.AssemblyId is { } on ? await AssemblyStore.Get(work, on) : null;
                await Submission.MustExist(work, request.Submitters ?? [], assembly?.Date ?? clock.Today());
                // Locked, so that no two requests bring back the same item.
                var follows = request.FollowsItemId is { } earlier
                    ? await ItemStore.Held(work, earlier) ?? throw Refused.Invalid("/followsItemId", "unknown", "There is no such item.")
                    : null;
                if (follows is not null && await ItemStore.IsFollowed(work, follows.Id))
                    throw new RuleViolation("still-open", "The item has come back as another one already.");
                var (item, fact) = AgendaItem.Draft(Guid.CreateVersion7(now), request, follows, now);
                await ItemStore.Insert(work, item);
                work.Publish(fact, now);
                await Ratifications.Record(work, item.Id, request.Ratifies ?? []);
                if (request.AssemblyId is { } assemblyId)
                    item = await Submit(work, item, assemblyId, now);
                caller.Tag(item.Version);
                return TypedResults.Created(
                    $"/municipalities/v1/agenda-items/{item.Id}",
                    (await ItemStore.Views(work, caller, await voting.In(work), now, item)).Single()
                );
            },
            ct
        );
    }

    private static async Task<AgendaItem> Submit(Work work, AgendaItem item, Guid assemblyId, DateTimeOffset now)
    {
        if (item.Kind != ItemKind.Motion)
            throw Refused.Invalid("/assemblyId", "motions-only", "Only a motion is on an agenda at once; the board places the rest.");
        var assembly = await AssemblyStore.Get(work, assemblyId)
            ?? throw Refused.Invalid("/assemblyId", "unknown", "There is no such assembly.");
        var until = await AssemblyStore.Deadline(work, assembly.Id, DeadlineKind.Motions);
        var (placed, fact) = item.Place(assembly, new PlaceItemRequest(), late: now > until);
        Faults.MustBeNone(placed.FaultsOfPlacing);
        if (!await ItemStore.Update(work, placed))
            throw Refused.Overtaken();
        work.Publish(fact, now);
        return placed;
    }
}
