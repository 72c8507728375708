using Samen.Contracts;

namespace Samen.Gateway.Pages.Settings;

/// <summary>The API of settings, as the pages use it; each service has the same.</summary>
internal static class SettingsApi
{
    extension(ApiClient client)
    {
        public Task<IReadOnlyList<SettingView>> Settings(string service) => client.Get<IReadOnlyList<SettingView>>(service, "settings");

        public Task<SettingView> Setting(string service, string key) => client.Get<SettingView>(service, $"settings/{key}");

        public Task<IReadOnlyList<SettingVersionView>> SettingVersions(string service, string key) =>
            client.Get<IReadOnlyList<SettingVersionView>>(service, $"settings/{key}/versions");

        public Task<Page<SettingProposalView>> SettingProposals(string service, params (string Name, string? Value)[] query) =>
            client.List<SettingProposalView>(service, "setting-proposals", query);

        public Task<SettingPreviewView> PreviewSetting(string service, PreviewSettingRequest request, FormState form) =>
            client.Post<SettingPreviewView>(service, "setting-proposals/previews", request, form);

        public Task<SettingProposalView> ProposeSetting(string service, ProposeSettingRequest request, FormState form) =>
            client.Post<SettingProposalView>(service, "setting-proposals", request, form);

        public Task<SettingProposalView> StepSetting(string service, Guid id, string step, object? request, FormState form) =>
            client.Post<SettingProposalView>(service, $"setting-proposals/{id}/{step}", request, form);
    }
}
