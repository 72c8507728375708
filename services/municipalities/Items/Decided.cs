using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>
/// The consequences of a decision, in the same transaction: items it ratifies become binding, and an adopted motion is
/// to be carried out.
/// </summary>
internal static class Decided
{
    public static async Task Follow(Work work, AgendaItem closed, DateTimeOffset now)
    {
        if (closed is not { Outcome: ItemOutcome.Adopted, Binding: true })
        {
            await RatificationStore.FreeRatified(work, closed.Id);
            return;
        }
        foreach (var id in await ItemStore.RatifiedBy(work, closed.Id))
        {
            var (ratified, fact) = (await ItemStore.Get(work, id))!.Ratify(closed, now);
            if (!await ItemStore.Update(work, ratified))
                throw Web.Refused.Overtaken();
            work.Publish(fact, now);
            if (ratified.Kind == ItemKind.Motion)
                await MotionStore.Insert(work, Motion.Of(ratified));
        }
        if (closed.Kind == ItemKind.Motion)
            await MotionStore.Insert(work, Motion.Of(closed));
    }
}
