using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts;

namespace Samen.Testing;

/// <summary>Changes settings as people do: one proposes, another approves.</summary>
public static class SettingCalls
{
    extension(HttpClient client)
    {
        /// <summary>The settings that are in force.</summary>
        public Task<SettingView> Setting(string service, string key) => client.Fetch<SettingView>($"/{service}/v1/settings/{key}");

        /// <summary>A request for what is in force, with other values for some fields.</summary>
        public async Task<ProposeSettingRequest> OtherSetting(string service, string key, params (string Field, object? Value)[] others)
        {
            var setting = await client.Setting(service, key);
            var values = JsonNode.Parse(setting.Values.GetRawText())!.AsObject();
            foreach (var (field, value) in others)
                values[field] = JsonSerializer.SerializeToNode(value);
            return new ProposeSettingRequest
            {
                Name = key,
                FromVersion = setting.Version,
                Values = JsonSerializer.SerializeToElement(values),
                Why = "Zo besloot het bestuur.",
            };
        }

        /// <summary>Proposes other values for some fields.</summary>
        public async Task<SettingProposalView> ProposeSetting(string service, string key, params (string Field, object? Value)[] others) =>
            await client.Create<SettingProposalView>($"/{service}/v1/setting-proposals", await client.OtherSetting(service, key, others));

        /// <summary>Proposes them, and has another person approve them.</summary>
        public async Task ChangeSetting(HttpClient second, string service, string key, params (string Field, object? Value)[] others)
        {
            var proposal = await client.ProposeSetting(service, key, others);
            await second.Act<SettingProposalView>($"/{service}/v1/setting-proposals/{proposal.Id}/approval");
        }
    }
}
