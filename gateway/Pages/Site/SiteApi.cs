using System.Globalization;
using Samen.Contracts;

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

        public Task<Page<HistoryEntryView>> FactsOf(string service, string subject, string? cursor = null) =>
            client.List<HistoryEntryView>(service, "history", ("subject", subject), ("cursor", cursor));
    }
}
