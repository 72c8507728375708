using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: joint facilities by pages, by name or by how many municipalities use them; filtered by a text,
/// kind, phase, binding level, product, initiative or component.
/// </summary>
internal static class ListFacilities
{
    public static async Task<Ok<IReadOnlyList<FacilityView>>> Handle(
        string? search,
        FacilityKind? kind,
        [Description("Only those in this phase.")] FacilityPhase? phase,
        [Description("Only those of this binding level.")] BindingLevel? level,
        [Description("Only those that this product fills.")] Guid? productId,
        Guid? initiativeId,
        [Description("Key of a reference component: only those that fill it.")] string? component,
        [Description("The order; `Name` when absent.")] FacilityOrder? order,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        MustBeChoices(("kind", kind), ("phase", phase), ("level", level));
        ListReferenceComponents.MustBeKnown(component);
        var filter = new FacilityFilter(SearchText.Pattern(search), kind, phase, level, productId, initiativeId, component);
        var sorted = FacilityOrders.All.Of(order);
        var after = FacilityOrders.All.After(sorted, page);
        await using var reading = await database.Read(ct);
        var facilities = await FacilityListStore.List(reading, filter, sorted, after, page.Read);
        return page.Answer(context, await FacilityStore.Views(reading, facilities), f => FacilityOrders.All.KeyOf(sorted, f));
    }

    /// <summary>Refuses a number that is none of the names.</summary>
    public static void MustBeChoices(params IEnumerable<(string Field, Enum? Value)> choices)
    {
        foreach (var (field, value) in choices)
            if (value is not null && !Enum.IsDefined(value.GetType(), value))
                throw Refused.Invalid(field, "format", "Is not one of the choices.");
    }
}
