namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>
/// A list that was read: names of columns, and rows of text, numbers, days and moments (<see cref="DateTime"/> in Dutch civil
/// time).
/// </summary>
internal sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows);
