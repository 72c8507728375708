using Microsoft.Extensions.Options;

namespace Samen.Settings;

/// <summary>Stops the start when configured first values can't be.</summary>
/// <param name="section">Where they are configured.</param>
/// <param name="definition">Their rules.</param>
internal sealed class FirstValues<T>(string section, SettingDefinition<T> definition) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options) =>
        definition.FaultsOf(options) is { Count: > 0 } faults
            ? ValidateOptionsResult.Fail(faults.Select(fault => $"{section}:{Place(fault.Property)}: {fault.Message}"))
            : ValidateOptionsResult.Success;

    /// <summary>As in the configuration, whose names are not case-sensitive.</summary>
    private static string Place(string property) =>
        property.Length == 0 ? "" : char.ToUpperInvariant(property[0]) + property[1..].Replace('/', ':');
}
