namespace Samen.Lists;

/// <summary>Something in a calendar: a whole day, or a moment.</summary>
/// <param name="Key">
/// What it is in its service, such as <c>assemblies/{id}</c>; never changes, so that a calendar recognises it.
/// </param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The whole day, in the Netherlands; null: a moment.</param>
/// <param name="At">The moment; null: a whole day.</param>
/// <param name="Place">Where.</param>
/// <param name="Text">A description.</param>
/// <param name="Path">Its page, from the root of the web site.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Changes">How often it was changed, from 0.</param>
/// <param name="Cancelled">Whether it does not happen; it stays in the calendar, so that programs that had it say so.</param>
public sealed record CalendarEntry(
    string Key,
    string Title,
    DateOnly? Day,
    DateTimeOffset? At,
    string? Place,
    string? Text,
    string Path,
    DateTimeOffset ChangedAt,
    int Changes = 0,
    bool Cancelled = false
);
