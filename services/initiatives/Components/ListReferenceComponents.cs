using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the reference components that needs, plans and facilities can be about, by name, in Dutch.</summary>
internal static class ListReferenceComponents
{
    public static Ok<IReadOnlyList<ReferenceComponent>> Handle() => TypedResults.Ok(ReferenceComponents.All);

    /// <summary>Refuses a list that is filtered by a component that there is not.</summary>
    public static void MustBeKnown(string? component)
    {
        if (component is not null && !ReferenceComponents.Has(component))
            throw Refused.Invalid("component", "unknown", "There is no such reference component.");
    }
}
