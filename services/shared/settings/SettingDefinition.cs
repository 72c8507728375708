using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>What a service says of its settings beside the record of their values.</summary>
/// <param name="Key">Name in the API, unique in the service.</param>
/// <param name="Roles">Who proposes and approves other values.</param>
public sealed record SettingDefinition<T>(string Key, params IReadOnlyList<string> Roles)
    where T : class
{
    /// <summary>What its attributes can't say of the record.</summary>
    public Func<T, IEnumerable<Fault>> Rules { get; init; } = _ => [];

    /// <summary>What other values come to now, before and after; null: nothing that can be counted.</summary>
    public Func<Reading, T, T, DateTimeOffset, Task<IReadOnlyList<SettingFigureView>>>? Figures { get; init; }

    /// <summary>What is wrong with values, by the attributes of the record and by the rules.</summary>
    public IReadOnlyList<Fault> FaultsOf(T values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return
        [
            .. RequestFaults.Of(values).Select(fault => new Fault(fault.Error.Field.TrimStart('/'), fault.Error.Code, fault.Error.Message)),
            .. Rules(values),
        ];
    }
}
