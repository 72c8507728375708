using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: administrators and auditors see everybody with an account, by user name.</summary>
internal static class ListPeople
{
    public static async Task<Ok<IReadOnlyList<PersonView>>> Handle(
        [AsParameters] PageQuery paging,
        [Description("Part of the user name or the display name.")] string? search,
        [Description("Only people with this role.")] string? role,
        [Description("Only people who act for this municipality, by its CBS code.")] string? municipality,
        Caller caller,
        HttpContext context,
        GatewayDatabase database,
        CancellationToken ct
    )
    {
        if (role is not null && !Roles.All.Contains(role))
            throw Refused.Invalid("role", "format", $"Must be one of {string.Join(", ", Roles.All)}.");
        await using var reading = await database.Read(ct);
        var (people, next) = await caller.People(reading, paging, search, role, municipality);
        PageQuery.LinkNext(context, next);
        return TypedResults.Ok<IReadOnlyList<PersonView>>([.. people.Select(person => person.View())]);
    }
}
