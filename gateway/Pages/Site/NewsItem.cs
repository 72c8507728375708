using Samen.Contracts;

namespace Samen.Gateway.Pages.Site;

/// <summary>Something that happened to one thing.</summary>
/// <param name="Last">The last time.</param>
/// <param name="Times">How often, 1 or more.</param>
internal sealed record NewsItem(NewsView Last, int Times);
