using System.Text.Json;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>The settings of a service.</summary>
internal sealed class SettingGroups(string service, IEnumerable<SettingGroup> groups)
{
    /// <summary>In the order in which the service adds them.</summary>
    public IReadOnlyList<SettingGroup> All { get; } = [.. groups];

    /// <summary>Who changes some of them.</summary>
    public string[] Writers => [.. All.SelectMany(group => group.Roles).Distinct()];

    /// <summary>Who reads all of them.</summary>
    public string[] Readers => [.. Writers, Roles.Auditor];

    /// <summary>Where a proposal is.</summary>
    public string PathOf(Guid proposal) => $"/{service}/v1/setting-proposals/{proposal}";

    /// <summary>The settings of that name, or null.</summary>
    public SettingGroup? Find(string key) => All.FirstOrDefault(group => group.Key == key);

    /// <summary>The settings of that name.</summary>
    /// <exception cref="Refused">404: there are none.</exception>
    public SettingGroup Get(string key) => Find(key) ?? throw Refused.NotFound("settings");

    /// <summary>The settings and the values that somebody asks for.</summary>
    /// <exception cref="Refused">400: there are no such settings, or the values can't be; 403: others change them.</exception>
    public (SettingGroup Group, object Values) Asked(string key, JsonElement values, Caller caller)
    {
        var group = Find(key) ?? throw Refused.Invalid("/name", "unknown", "This service has no such settings.");
        MustChange(group, caller);
        var faults = new List<Fault>();
        var read = SettingValues.Read(values, group.Type, faults);
        if (read is not null)
            faults.AddRange(group.FaultsOf(read));
        Faults.MustBeNone(faults.Select(fault => fault.Within("values")));
        return (group, read!);
    }

    /// <summary>Refuses whoever has none of the roles of these settings.</summary>
    /// <exception cref="Refused">403 <c>forbidden</c>.</exception>
    public static void MustChange(SettingGroup group, Caller caller)
    {
        if (!group.MayBeChangedBy(caller))
            throw Refused.Forbidden("forbidden", $"These settings are changed by {string.Join(" or ", group.Roles)}.");
    }

    /// <summary>How a proposal looks to a caller.</summary>
    public async Task<SettingProposalView> View(Reading reading, SettingProposal proposal, Caller caller)
    {
        var group = Get(proposal.SettingKey);
        return proposal.View((await group.Current(reading)).Version, group.MayBeChangedBy(caller), caller.Id);
    }
}
