namespace Samen.Initiatives;

/// <summary>The last days of entry moments, the first one first, as one column has them.</summary>
internal sealed record EntryMoments(IReadOnlyList<DateOnly> Days)
{
    public static EntryMoments None { get; } = new([]);

    /// <summary>The first one that has not passed; null: none is to come.</summary>
    public DateOnly? OpenOn(DateOnly today) => Days.Where(day => day >= today).Select(day => (DateOnly?)day).FirstOrDefault();
}
