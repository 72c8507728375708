using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>The API of what municipalities pay, do and vote, as the pages use it.</summary>
internal static class MunicipalApi
{
    extension(ApiClient client)
    {
        /// <summary>What municipalities do together with others, in the order in which they are asked for.</summary>
        public Task<IReadOnlyList<MunicipalFigures>> MunicipalFigures(IEnumerable<string> codes) =>
            client.Get<IReadOnlyList<MunicipalFigures>>(Service.Initiatives, $"municipal-figures?code={Joined(codes)}");

        /// <summary>What municipalities contribute, the newest year first.</summary>
        public Task<IReadOnlyList<MunicipalContributionView>> MunicipalContributions(IEnumerable<string> codes) =>
            client.Get<IReadOnlyList<MunicipalContributionView>>(Service.Funding, $"municipal-contributions?code={Joined(codes)}");

        /// <summary>How a municipality voted, last closed first.</summary>
        public Task<Page<MunicipalVoteView>> VotesOf(string code, int limit) =>
            client.List<MunicipalVoteView>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/votes",
                ("limit", $"{limit}")
            );

        /// <summary>The hours of a municipality, by initiative.</summary>
        public Task<IReadOnlyList<MunicipalHoursView>> HoursOf(string code) =>
            client.All<MunicipalHoursView>(Service.Initiatives, $"municipal-hours?municipality={Uri.EscapeDataString(code)}");
    }

    private static string Joined(IEnumerable<string> codes) => Uri.EscapeDataString(string.Join(',', codes));
}
