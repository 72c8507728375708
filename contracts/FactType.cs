using System.Text;

namespace Samen.Contracts;

/// <summary>Wire names of facts, such as <c>nl.samen.initiatives.need-recorded.v1</c>.</summary>
public static class FactType
{
    /// <summary>The wire name of a fact: service (from the namespace), record in kebab case, version (from the suffix; none: 1).</summary>
    /// <exception cref="ArgumentException">The type is not a fact in a <c>Samen.Contracts.&lt;Domain&gt;</c> namespace.</exception>
    public static string NameOf(Type fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (
            !typeof(IFact).IsAssignableFrom(fact)
            || fact.Namespace is not { } space
            || !space.StartsWith("Samen.Contracts.", StringComparison.Ordinal)
        )
            throw new ArgumentException($"{fact} is not a fact of Samen.Contracts.", nameof(fact));
        var name = fact.Name;
        var version = "1";
        var v = name.LastIndexOf('V');
        if (v > 0 && v < name.Length - 1 && name[(v + 1)..].All(char.IsAsciiDigit))
            (name, version) = (name[..v], name[(v + 1)..]);
        var kebab = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }
        return $"nl.samen.{space["Samen.Contracts.".Length..].ToLowerInvariant()}.{kebab}.v{version}";
    }

    /// <summary>Every fact of this assembly, by wire name.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } =
        typeof(FactType)
            .Assembly.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IFact).IsAssignableFrom(t))
            .ToDictionary(NameOf);
}
