using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Records that the caller wants a step that another person is to confirm; nothing is decided yet.</summary>
internal static class ProposeDecision
{
    public static async Task<Ok<AgendaItemView>> Handle(
        Work work,
        Caller caller,
        VotingSettings settings,
        AgendaItem current,
        ProposedDecision proposed
    )
    {
        var item = current.Propose(proposed);
        if (!await ItemStore.Update(work, item))
            throw caller.Overtaken();
        caller.Tag(item.Version);
        return TypedResults.Ok((await ItemStore.Views(work, caller, settings, proposed.At, item)).Single());
    }

    /// <summary>Something came in that whoever proposed a decision had not seen: it no longer waits to be confirmed.</summary>
    public static async Task Lapse(Work work, AgendaItem held)
    {
        if (held.ProposedDecision is not null && !await ItemStore.Update(work, held.Unproposed()))
            throw Refused.Overtaken();
    }
}
