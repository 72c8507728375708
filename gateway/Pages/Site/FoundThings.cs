using Samen.Contracts;
using Samen.Search;

namespace Samen.Gateway.Pages.Site;

/// <summary>What was found.</summary>
/// <param name="Results">The best first.</param>
/// <param name="Next">Where the next page begins.</param>
/// <param name="Kinds">How many there are of each kind, in all.</param>
/// <param name="Away">The services that could not be asked.</param>
internal sealed record FoundThings(
    IReadOnlyList<SearchResultView> Results,
    string? Next,
    IReadOnlyList<SearchKindView> Kinds,
    IReadOnlyList<string> Away
)
{
    /// <summary>Whether nothing has the words as they were spelled.</summary>
    public bool IsAlike => Results.Any(result => result.Rank > SearchCursor.Alike);
}
