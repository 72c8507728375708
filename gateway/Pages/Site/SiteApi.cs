using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Site;

/// <summary>The API of search and history, as the pages use it.</summary>
internal static class SiteApi
{
    extension(ApiClient client)
    {
        /// <summary>What a service has by words, as they are spelled or read as those that are spelled most like them.</summary>
        public Task<Page<SearchResultView>> Search(string service, string words, bool exact, string? kind, string? cursor, int limit) =>
            client.List<SearchResultView>(
                service,
                "search-results",
                ("q", words),
                ("exact", exact ? "true" : null),
                ("kind", kind),
                ("cursor", cursor),
                ("limit", limit.ToString(CultureInfo.InvariantCulture))
            );

        /// <summary>How many of each kind a service has by words.</summary>
        public async Task<IReadOnlyList<SearchKindView>> SearchKinds(string service, string words, bool exact) =>
            (await client.List<SearchKindView>(service, "search-kinds", ("q", words), ("exact", exact ? "true" : null))).Items;

        /// <summary>What happened lately in a service; those that have news are listed in <see cref="NewsOf"/>.</summary>
        public Task<Page<NewsView>> News(string service, DateTimeOffset? since = null, int limit = 50) =>
            client.List<NewsView>(
                service,
                "news",
                ("since", since?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
                ("limit", $"{limit}")
            );

        /// <summary>What a municipality was told of, the newest first.</summary>
        public Task<Page<NoticeView>> Notices(string code, DateTimeOffset? since = null) =>
            client.List<NoticeView>(
                Service.Municipalities,
                $"municipalities/{code}/notices",
                ("since", since?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
                ("limit", "8")
            );

        public Task<Page<HistoryEntryView>> FactsOf(string service, string subject, string? cursor = null) =>
            client.List<HistoryEntryView>(service, "history", ("subject", subject), ("cursor", cursor));
    }
}
