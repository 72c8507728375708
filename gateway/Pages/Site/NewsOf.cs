namespace Samen.Gateway.Pages.Site;

/// <summary>What happened lately, over all services.</summary>
/// <param name="Items">The newest first; the same that happened to one thing again is one.</param>
/// <param name="Away">The services that did not answer.</param>
internal sealed record NewsOf(IReadOnlyList<NewsItem> Items, IReadOnlyList<string> Away)
{
    private static readonly string[] Services = [Service.Initiatives, Service.Municipalities];

    /// <summary>Reads it, at most 50 from each service.</summary>
    public static async Task<NewsOf> Since(ApiClient client, DateTimeOffset? since)
    {
        var answers = await Task.WhenAll(Services.Select(service => client.News(service, since).UnlessAway()));
        return new NewsOf(
            [
                .. from one in answers.SelectMany(news => news?.Items ?? [])
                group one by (one.Subject, one.Type) into same
                let last = same.MaxBy(one => one.RecordedAt)!
                orderby last.RecordedAt descending
                select new NewsItem(last, same.Count()),
            ],
            [.. Services.Where((_, index) => answers[index] is null)]
        );
    }
}
