using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer of the owner that leads answers the questions of a round; with the first answer it is on the agenda of the Taskforce.
/// </summary>
internal static class AnswerRound
{
    public static Task<Ok<RoundEntryView>> Handle(
        int year,
        Guid id,
        AnswerRoundRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var round = (await RoundStore.List(work)).FirstOrDefault(one => one.Year == year) ?? throw Refused.NotFound("round");
                var current = await RoundStore.Held(work, year, id) ?? throw Refused.NotFound("initiative in this round");
                caller.MustActFor(current.LeadMunicipality);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(RoundEntry.FaultsOf(request.Answers!, round.Questions.Items.Count));
                var item = TaskforceItem.Round(id, year, now);
                var answered = current.Answer(request.Answers!, item.Id, now);
                if (current.ItemId is null)
                    await TaskforceItemStore.Insert(work, item);
                if (!await RoundStore.Update(work, answered))
                    throw caller.Overtaken();
                caller.Tag(answered.Version);
                return TypedResults.Ok(answered.View());
            },
            ct
        );
}
