using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Which items of a consultation an item ratifies.</summary>
internal static class Ratifications
{
    /// <exception cref="Refused">
    /// 400: there is no such item; 409 <c>not-ratifiable</c>: it can't be ratified, or another item is to do so.
    /// </exception>
    public static async Task Record(Work work, Guid item, IReadOnlyList<Guid> ratifies)
    {
        foreach (var (index, id) in ratifies.Distinct().Index())
        {
            var ratified = await ItemStore.Get(work, id)
                ?? throw Refused.Invalid($"/ratifies/{index}", "unknown", "There is no such item.");
            ratified.MustBeRatifiable();
            if (!await RatificationStore.Ratifies(work, item, id))
                throw new RuleViolation("not-ratifiable", $"Another item is to ratify {ratified.Title} already.");
        }
    }
}
