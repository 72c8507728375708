using System.Text;

namespace Samen.Contracts;

/// <summary>
/// Something that happened and stays true. A fact is written in the transaction that made it true, carries ids and
/// figures, never a person, and is only ever extended: a break is a new record with the suffix V2.
/// </summary>
public interface IFact
{
    /// <summary>The aggregate that this fact is about, as <c>collection/id</c>; facts of one subject take effect in order.</summary>
    string Subject { get; }

    /// <summary>CBS code of the one municipality that this fact is about; null: none, or several.</summary>
    string? Municipality => null;
}

/// <summary>Names facts on the wire: <c>nl.samen.initiatives.need-recorded.v1</c>.</summary>
public static class FactType
{
    /// <summary>The wire name of a fact's record: domain from its namespace, fact in kebab case, version from a V-suffix (none is 1).</summary>
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

    /// <summary>Every fact of this assembly by its wire name.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } =
        typeof(FactType)
            .Assembly.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IFact).IsAssignableFrom(t))
            .ToDictionary(NameOf);
}
