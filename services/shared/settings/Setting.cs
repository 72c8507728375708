using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>
/// Settings of which <typeparamref name="T"/> holds the values. A verb takes one as a parameter and asks what is in force in its own
/// reading, so that all instances agree at once and nothing lags.
/// </summary>
/// <param name="definition">Name, roles and rules.</param>
/// <param name="first">The values until somebody changes them.</param>
public sealed class Setting<T>(SettingDefinition<T> definition, Func<T> first) : SettingGroup
    where T : class
{
    private readonly Lazy<T> start = new(first);

    /// <inheritdoc/>
    public override string Key => definition.Key;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Roles => definition.Roles;

    internal override Type Type => typeof(T);

    internal override object First => start.Value;

    /// <summary>The values that are in force.</summary>
    public async Task<T> In(Reading reading) =>
        await SettingStore.Latest(reading, Key) is { } version ? (T)Read(version.Values) : start.Value;

    internal override IEnumerable<Fault> FaultsOf(object values) => definition.FaultsOf((T)values);

    internal override Task<IReadOnlyList<SettingFigureView>> Figures(Reading reading, object before, object after, DateTimeOffset now) =>
        definition.Figures is { } figures
            ? figures(reading, (T)before, (T)after, now)
            : Task.FromResult<IReadOnlyList<SettingFigureView>>([]);
}
