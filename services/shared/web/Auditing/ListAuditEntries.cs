using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;
using Samen.Web;

namespace Samen.Audit;

/// <summary>One act in the audit log.</summary>
/// <param name="Position">Place in the chain.</param>
/// <param name="Id">Its own.</param>
/// <param name="RecordedAt">When it was done.</param>
/// <param name="Actor">An account's id, <c>key-...</c> for a key, <c>anonymous</c>, or <c>samen</c> for the program itself.</param>
/// <param name="Roles">The roles it had then.</param>
/// <param name="Municipality">CBS code of the municipality that it acted for.</param>
/// <param name="Partner">The partner that it acted for.</param>
/// <param name="Action">The operation.</param>
/// <param name="Object">Path of what was changed or read.</param>
/// <param name="Result">The HTTP status that was answered.</param>
/// <param name="Origin">Network address of whoever asked.</param>
/// <param name="TraceId">W3C trace id of the request.</param>
/// <param name="Hash">Seals this entry and all before it: SHA-256 in hexadecimals.</param>
public sealed record AuditEntryView(
    long Position,
    Guid Id,
    DateTimeOffset RecordedAt,
    string Actor,
    IReadOnlyList<string> Roles,
    string? Municipality,
    Guid? Partner,
    string Action,
    string Object,
    int Result,
    string? Origin,
    string? TraceId,
    string Hash
);

/// <summary>Which entries of an audit log are asked for.</summary>
public sealed record AuditFilter(
    [property: Description("CBS code of the municipality that was acted for.")] string? Municipality = null,
    [property: Description("The partner that was acted for.")] Guid? Partner = null,
    [property: Description("Who acted.")] string? Actor = null
)
{
    /// <summary>Limited to the caller's own part; a filter for somebody else's finds nothing of it.</summary>
    /// <exception cref="Refused">403.</exception>
    internal AuditFilter Within(Caller caller)
    {
        if (caller.Municipality is null && caller.Partner is null)
            throw Refused.Forbidden("not-your-log", "You act for no municipality and no partner.");
        if (caller.Municipality is { } own && (Municipality ?? own) != own)
            throw Refused.Forbidden("not-your-municipality", "You may see this for your own municipality only.");
        if (caller.Partner is { } mine && (Partner ?? mine) != mine)
            throw Refused.Forbidden("not-your-partner", "You may see this for your own partner only.");
        return this with { Municipality = caller.Municipality, Partner = caller.Partner };
    }
}

/// <summary>
/// HTTP: the audit log, newest first. Admins and auditors see all of it, others what was done for their own municipality
/// or partner. The look itself is an entry too.
/// </summary>
public static class ListAuditEntries
{
    /// <summary>Adds the route to a service.</summary>
    public static void MapAudit(this IEndpointRouteBuilder service) =>
        service
            .MapGet("/audit-entries", Handle)
            .WithTags("Audit")
            .Allow(
                Scopes.AuditRead,
                Roles.Admin,
                Roles.Auditor,
                Roles.MunicipalityOfficer,
                Roles.CouncilClerk,
                Roles.PartnerUser,
                Roles.VendorUser
            );

    /// <summary>Reads one page, newest first, one row more than it shows.</summary>
    /// <param name="database">Whose log.</param>
    /// <param name="caller">Who looks.</param>
    /// <param name="part">Whose part; entries of everybody where a filter is null and the caller may see them.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="Refused">403: the part of another; 400: the cursor is not one of this list.</exception>
    public static async Task<IReadOnlyList<AuditEntryView>> Read(
        Database database,
        Caller caller,
        AuditFilter part,
        PageQuery paging,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(paging);
        if (!caller.Is(Roles.Admin) && !caller.Is(Roles.Auditor))
            part = part.Within(caller);
        var before = paging.AfterNumbers(1)?[0] ?? long.MaxValue;
        return (
            await database.Write(
                caller,
                async work => TypedResults.Ok((await AuditStore.Before(work, before, part, paging.Read)).Select(View).ToList()),
                ct
            )
        ).Value!;
    }

    /// <summary>The sort key of a row.</summary>
    public static string[] KeyOf(AuditEntryView entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return PageQuery.KeyOf(entry.Position);
    }

    private static async Task<Ok<IReadOnlyList<AuditEntryView>>> Handle(
        [AsParameters] PageQuery paging,
        [AsParameters] AuditFilter part,
        Caller caller,
        HttpContext context,
        CancellationToken ct
    )
    {
        var database = context.RequestServices.GetRequiredKeyedService<Database>(
            context.GetEndpoint()!.Metadata.GetRequiredMetadata<ServiceName>().Name
        );
        return paging.Answer(context, await Read(database, caller, part, paging, ct), KeyOf);
    }

    private static AuditEntryView View(AuditEntry entry) =>
        new(
            entry.Position!.Value,
            entry.EntryId,
            entry.RecordedAt,
            entry.Actor,
            entry.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries),
            entry.Municipality,
            entry.PartnerId,
            entry.Action,
            entry.Object,
            entry.Result,
            entry.Origin,
            entry.TraceId,
            entry.Hash!
        );
}
