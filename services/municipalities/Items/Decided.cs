using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>
/// The consequences of a decision, in the same transaction: items it ratifies become binding, and a motion that was adopted
/// or taken over is to be carried out.
/// </summary>
internal static class Decided
{
    public static async Task Follow(Work work, AgendaItem closed, DateTimeOffset now)
    {
        if (closed is not { Outcome: ItemOutcome.Adopted, Binding: true })
            await RatificationStore.FreeRatified(work, closed.Id);
        foreach (var id in await ItemStore.RatifiedBy(work, closed.Id))
        {
            var (ratified, fact) = (await ItemStore.Get(work, id))!.Ratify(closed, now);
            if (!await ItemStore.Update(work, ratified))
                throw Web.Refused.Overtaken();
            work.Publish(fact, now);
            if (ratified.IsToBeExecuted)
                await MotionStore.Insert(work, Motion.Of(ratified));
        }
        if (closed.IsToBeExecuted)
            await MotionStore.Insert(work, Motion.Of(closed));
    }
}
