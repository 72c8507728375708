using System.Text.Json;
using Samen.Contracts;
using Samen.Gateway.Portal;

namespace Samen.Gateway.Pages.Settings;

/// <summary>The words of settings.</summary>
internal static class SettingWords
{
    /// <summary>By service and key; a test holds them to what the services have.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, SettingWord>> All { get; } =
        JsonSerializer.Deserialize<IReadOnlyDictionary<string, IReadOnlyDictionary<string, SettingWord>>>(
            PortalTexts.Text("settings.json"),
            JsonSerializerOptions.Web
        )!;

    /// <summary>What a service is called above its settings.</summary>
    public static Word OfService(string service) =>
        service switch
        {
            Service.Municipalities => new("Vergadering en gemeenten", "Assembly and municipalities"),
            Service.Initiatives => new("Behoeften en initiatieven", "Needs and initiatives"),
            Service.Funding => new("Fonds", "Fund"),
            _ => new("Partners", "Partners"),
        };

    /// <summary>Where a group is.</summary>
    public static string PathOf(string service, string key) => $"/instellingen/{service}/{key}";

    extension(Words)
    {
        public static Word Of(SettingProposalStatus status) =>
            status switch
            {
                SettingProposalStatus.Proposed => new("wacht op een tweede persoon", "waits for a second person", "warning"),
                SettingProposalStatus.Approved => new("goedgekeurd", "approved", "ok"),
                SettingProposalStatus.Refused => new("afgewezen", "declined", "error"),
                _ => new("ingetrokken", "withdrawn", "neutral"),
            };
    }
}
