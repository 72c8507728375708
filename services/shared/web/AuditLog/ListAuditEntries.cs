using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Audit;
using Samen.Storage;

namespace Samen.Web;

/// <summary>
/// HTTP: the audit log, newest first. Admins and auditors see all of it, others what was done for their own municipality
/// or partner. Reading it is itself an entry.
/// </summary>
public sealed class ListAuditEntries(Database database)
{
    private static readonly DateOnly First = new(2000, 1, 1),
        Last = new(9000, 1, 1);

    /// <summary>Reads one page, newest first, one row more than it shows.</summary>
    /// <param name="database">The store.</param>
    /// <param name="caller">The reader.</param>
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
            part = Within(part, caller);
        (DateTimeOffset?, DateTimeOffset?) period = (StartOf(part.From, 0), StartOf(part.Until, 1));
        var before = paging.AfterNumbers(1)?[0] ?? long.MaxValue;
        return (
            await database.Write(
                caller,
                async work => TypedResults.Ok((await AuditStore.Before(work, before, part, period, paging.Read)).Select(View).ToList()),
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

    internal async Task<Ok<IReadOnlyList<AuditEntryView>>> Handle(
        [AsParameters] PageQuery paging,
        [AsParameters] AuditFilter part,
        Caller caller,
        HttpContext context,
        CancellationToken ct
    ) => paging.Answer(context, await Read(database, caller, part, paging, ct), KeyOf);

    /// <summary>When a day begins, so many days later; a day beyond what any log can have is the last that it can.</summary>
    private static DateTimeOffset? StartOf(DateOnly? day, int later) =>
        day is { } given
            ? DutchTime.At(DateOnly.FromDayNumber(Math.Clamp(given.DayNumber + later, First.DayNumber, Last.DayNumber)), TimeOnly.MinValue)
            : null;

    /// <summary>Limited to the caller's own part; a filter for somebody else's finds nothing of it.</summary>
    /// <exception cref="Refused">403.</exception>
    private static AuditFilter Within(AuditFilter part, Caller caller)
    {
        if (caller.Municipality is null && caller.Partner is null)
            throw Refused.Forbidden("not-your-log", "You act for no municipality and no partner.");
        if (caller.Municipality is { } own && (part.Municipality ?? own) != own)
            throw Refused.Forbidden("not-your-municipality", "You may see this for your own municipality only.");
        if (caller.Partner is { } mine && (part.Partner ?? mine) != mine)
            throw Refused.Forbidden("not-your-partner", "You may see this for your own partner only.");
        return part with { Municipality = caller.Municipality ?? part.Municipality, Partner = caller.Partner ?? part.Partner };
    }

    private static AuditEntryView View(AuditEntry entry) =>
        new(
            entry.Position!.Value,
            entry.EntryId,
            entry.RecordedAt,
            entry.Actor,
            entry.Credential,
            entry.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries),
            entry.Municipality,
            entry.PartnerId,
            entry.Action,
            entry.Object,
            entry.Result,
            entry.Times,
            entry.Origin,
            entry.TraceId,
            [.. AuditChanges.Read(entry.Changes).Select(c => new AuditChange(c.Record, c.Field, c.Before, c.After, c.Withheld, c.Kind))],
            entry.Hash!
        );
}
