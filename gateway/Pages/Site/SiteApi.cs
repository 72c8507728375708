using Samen.Contracts;

namespace Samen.Gateway.Pages.Site;

/// <summary>The API of search and history, as the pages use it.</summary>
internal static class SiteApi
{
    extension(ApiClient client)
    {
        /// <summary>What a service has by words; services that can be searched are listed on the page.</summary>
        public Task<Page<SearchResultView>> Search(string service, string words, string? cursor = null) =>
            client.List<SearchResultView>(service, "search-results", ("q", words), ("cursor", cursor), ("limit", "20"));

        public Task<Page<HistoryEntryView>> FactsOf(string service, string subject, string? cursor = null) =>
            client.List<HistoryEntryView>(service, "history", ("subject", subject), ("cursor", cursor));
    }
}
