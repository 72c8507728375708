namespace Samen.Contracts.Municipalities;

/// <summary>Keys of the themes of the policy library, <c>GET /municipalities/v1/policy-themes</c>.</summary>
public static class PolicyThemeKeys
{
    /// <summary>In the order in which the library offers them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "dienstverlening",
        "toegankelijkheid",
        "informatieveiligheid",
        "privacy",
        "openheid",
        "datagedreven",
        "algoritmen",
        "standaarden",
        "gezamenlijke-voorzieningen",
        "samenwerking",
        "opdrachtgeverschap",
        "eigen-gegevens",
        "slimme-stad",
        "vaardigheden",
        "verantwoording",
    ];
}
