using System.Text.Json.Serialization;

namespace Samen.Gateway.Tests;

/// <summary>What somebody asks who asks for a key; what is null is not sent.</summary>
internal sealed record NewKey(string Name)
{
    public NewKey(string name, params IReadOnlyList<string> roles)
        : this(name) => Roles = roles;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Roles { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Person { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<string>? Scopes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Municipality { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Office { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Partner { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PerMinute { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PerDay { get; init; }

    /// <summary>Of the head of IT of Amsterdam.</summary>
    public static NewKey Officer(string name, params string[]? scopes) =>
        new(name, "MunicipalityOfficer")
        {
            Scopes = scopes is [] ? null : scopes,
            Municipality = "GM0363",
            Office = "HeadOfIct",
        };
}
