namespace Samen.Gateway.Pages.Administration;

/// <summary>A page of the merged log.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="Away">The logs that could not be read now.</param>
internal sealed record AuditPage(IReadOnlyList<AuditLine> Lines, string? Next, IReadOnlyList<string> Away)
{
    /// <summary>
    /// Merges the pages of several logs. Each keeps its own order; among them the one whose next entry is newest goes first, so that a
    /// page goes on exactly where the one before ended.
    /// </summary>
    /// <param name="parts">A page of each log, of the size at least; null: it is away.</param>
    /// <param name="from">Where they began.</param>
    /// <param name="size">How many entries.</param>
    public static AuditPage Merge(IReadOnlyList<(string Part, Page<Samen.Web.AuditEntryView>? Page)> parts, AuditPlace from, int size)
    {
        var waiting = parts
            .Where(part => part.Page is not null)
            .ToDictionary(part => part.Part, part => new Queue<Samen.Web.AuditEntryView>(part.Page!.Items));
        var (lines, reached) = (new List<AuditLine>(), from.Positions.ToDictionary());
        while (lines.Count < size && waiting.Values.Any(queue => queue.Count > 0))
        {
            var (part, queue) = waiting.Where(one => one.Value.Count > 0).MaxBy(one => one.Value.Peek().RecordedAt);
            var entry = queue.Dequeue();
            lines.Add(new AuditLine(part, entry));
            reached[part] = entry.Position;
        }
        var more = waiting.Values.Any(queue => queue.Count > 0) || parts.Any(part => part.Page?.Next is not null);
        return new AuditPage(
            lines,
            more ? new AuditPlace(reached).ToString() : null,
            [.. parts.Where(part => part.Page is null).Select(part => part.Part)]
        );
    }
}
