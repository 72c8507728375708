using System.Text.Json.Nodes;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>
/// Settings that belong together and change together: policy of people, which two of them change while the program runs. What belongs
/// to the machine, such as addresses and keys, is configuration.
/// </summary>
public abstract class SettingGroup
{
    /// <summary>Its name in the API, unique in its service.</summary>
    public abstract string Key { get; }

    /// <summary>Who proposes and approves other values.</summary>
    public abstract IReadOnlyList<string> Roles { get; }

    /// <summary>What each field takes, in the order of the record.</summary>
    public IReadOnlyList<SettingFieldView> Fields => field ??= SettingFields.Of(Type);

    /// <summary>The record of its values.</summary>
    internal abstract Type Type { get; }

    /// <summary>The values until somebody changes them.</summary>
    internal abstract object First { get; }

    /// <summary>What the rules find wrong with values.</summary>
    internal abstract IEnumerable<Fault> FaultsOf(object values);

    /// <summary>What other values come to, now.</summary>
    internal abstract Task<IReadOnlyList<SettingFigureView>> Figures(Reading reading, object before, object after, DateTimeOffset now);

    /// <summary>Whether a caller may propose and approve other values.</summary>
    internal bool MayBeChangedBy(Caller caller) => Roles.Any(caller.Is);

    /// <summary>What is in force.</summary>
    internal async Task<SettingVersion> Current(Reading reading) => await SettingStore.Latest(reading, Key) ?? Version0;

    /// <summary>What is in force until somebody changes it.</summary>
    internal SettingVersion Version0 => new() { SettingKey = Key, Values = SettingValues.Write(First) };

    /// <summary>The typed values of a version.</summary>
    internal object Read(JsonObject values) => SettingValues.Read(values, Type);
}
