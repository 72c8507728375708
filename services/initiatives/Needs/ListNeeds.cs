using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: needs by pages, newest first or by how many municipalities or inhabitants share them; filtered by a text in title or
/// description, theme, component, municipality, status, and number of municipalities.
/// </summary>
internal static class ListNeeds
{
    public static async Task<Ok<IReadOnlyList<NeedView>>> Handle(
        string? search,
        [Description("Key of a theme of the policy library: only those that fall under it.")] string? theme,
        [Description("Key of a reference component: only those that are about it.")] string? component,
        [Description("CBS code: only those that this municipality recorded or signed.")] string? municipality,
        NeedStatus? status,
        [Description("Only those that at least so many municipalities share, 1 to 1,000.")] int? sharedBy,
        [Description("The order; `Newest` when absent.")] NeedOrder? order,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        var filter = new NeedFilter
        {
            Search = SearchText.Pattern(search),
            Theme = theme,
            Component = component,
            Municipality = municipality,
            Status = status,
            SharedBy = sharedBy,
        };
        MustBeValid(filter);
        var sorted = NeedOrders.All.Of(order);
        var after = NeedOrders.All.After(sorted, page);
        await using var reading = await database.Read(ct);
        var needs = await NeedListStore.List(reading, filter, sorted, after, page.Read);
        return page.Answer(context, await NeedStore.Views(reading, needs), need => NeedOrders.All.KeyOf(sorted, need));
    }

    private static void MustBeValid(NeedFilter filter)
    {
        if (filter.Theme is { } theme && !PolicyThemeKeys.All.Contains(theme))
            throw Refused.Invalid("theme", "unknown", "There is no such theme.");
        ListReferenceComponents.MustBeKnown(filter.Component);
        if (filter.Municipality is { } code && !Identifiers.IsMunicipalityCode(code))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        if (filter.Status is { } status && !Enum.IsDefined(status))
            throw Refused.Invalid("status", "format", "Is not one of the choices.");
        if (filter.SharedBy is < 1 or > 1000)
            throw Refused.Invalid("sharedBy", "range", "Must be from 1 to 1,000.");
    }
}
