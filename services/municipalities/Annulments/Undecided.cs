using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// What follows from a decision that is annulled, in the same transaction: what it ratified no longer binds, and a motion is not to be
/// carried out. The counterpart of <see cref="Decided"/>.
/// </summary>
internal static class Undecided
{
    /// <summary>Undoes it.</summary>
    /// <param name="work">The transaction; it holds the item.</param>
    /// <param name="closed">The item, still closed.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>built-upon</c>: something that was decided or done later builds on the decision.</exception>
    public static async Task Follow(Work work, AgendaItem closed, DateTimeOffset now)
    {
        if (await RatificationStore.IsRatified(work, closed.Id))
            throw new RuleViolation("built-upon", "Another item ratifies this decision, or is to do so; annul or withdraw that one first.");
        if (await ItemStore.IsFollowed(work, closed.Id))
            throw new RuleViolation("built-upon", "The item has come back as another one; withdraw that one first.");
        if (closed.IsToBeExecuted)
            await End(work, closed);
        if (closed is not { Outcome: ItemOutcome.Adopted, Binding: true })
        {
            if (!await RatificationStore.RestoreRatified(work, closed.Id))
                throw new RuleViolation("built-upon", "Another item ratifies by now what this one was to ratify.");
            return;
        }
        foreach (var id in await ItemStore.RatifiedBy(work, closed.Id))
        {
            var (unratified, fact) = (await ItemStore.Get(work, id))!.Unratify(closed.Id);
            if (!await ItemStore.Update(work, unratified))
                throw Refused.Overtaken();
            work.Publish(fact, now);
            if (unratified.Kind == ItemKind.Motion)
                await End(work, unratified);
        }
    }

    private static async Task End(Work work, AgendaItem motion)
    {
        if (!await MotionStore.Delete(work, motion.Id))
            throw new RuleViolation("built-upon", $"There is a report on carrying out {motion.Title}; the decision stands.");
    }
}
