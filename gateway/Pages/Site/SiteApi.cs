using Samen.Contracts;
using Samen.Gateway.Pages.Administration;
using Samen.Gateway.Pages.Assemblies;
using Samen.Gateway.Pages.Councils;
using Samen.Gateway.Pages.Fund;
using Samen.Gateway.Pages.Initiatives;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Kit.Api;
using Samen.Gateway.Pages.Partners;
using Samen.Gateway.Pages.Register;

namespace Samen.Gateway.Pages.Site;

/// <summary>The API of search and history, as the pages use it.</summary>
internal static class SiteApi
{
    extension(ApiClient client)
    {
        /// <summary>What a service has by words; services that can be searched are listed on the page.</summary>
        public Task<Page<SearchResultView>> Search(string service, string words, string? cursor = null) =>
            client.List<SearchResultView>(service, "search-results", ("q", words), ("cursor", cursor), ("limit", "20"));

        public Task<Page<HistoryEntryView>> FactsOf(string subject, string? cursor = null) =>
            client.List<HistoryEntryView>(Service.Municipalities, "history", ("subject", subject), ("cursor", cursor));
    }
}
