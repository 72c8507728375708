using System.Text.Json;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>Compares the rules of votes.</summary>
internal static class RuleSets
{
    /// <summary>Whether two are equal apart from their version.</summary>
    public static bool Same(RuleSet one, RuleSet other) => Content(one) == Content(other);

    private static string Content(RuleSet rules) => JsonSerializer.Serialize(rules with { Version = 0 });
}
