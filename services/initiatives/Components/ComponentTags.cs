using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The rules of the reference components that needs, plans and facilities name.</summary>
internal static class ComponentTags
{
    /// <summary>The faults of the keys that a request names.</summary>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<string>? keys) =>
        from key in (keys ?? []).Index()
        where !ReferenceComponents.Has(key.Item)
        select new Fault($"componentKeys/{key.Index}", "unknown", "There is no such reference component.");

    /// <summary>Those that a request names, once each, by name.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string>? keys) => ReferenceComponents.InOrder(keys ?? []);
}
