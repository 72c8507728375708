using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Clients;
using Samen.Gateway.Storage;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>What a client did with an operation in an hour.</summary>
/// <param name="Client"><c>key-...</c>, or <c>anonymous</c> for all who send no key.</param>
/// <param name="HourStartsAt">UTC.</param>
/// <param name="Operation">Method and path; <c>other</c> for what is no operation.</param>
/// <param name="Requests">How many, with those that follow.</param>
/// <param name="Refused">Answered with 4xx.</param>
/// <param name="Failed">Answered with 5xx.</param>
/// <param name="AverageMilliseconds">At the gateway, from the request to the end of the answer.</param>
internal sealed record UsageView(
    string Client,
    DateTimeOffset HourStartsAt,
    string Operation,
    long Requests,
    long Refused,
    long Failed,
    decimal AverageMilliseconds
);

/// <summary>HTTP: usage per client, operation and hour, newest hour first. Admins and auditors see everybody's, a partner or vendor that of all its keys and clients, others their own.</summary>
internal static class ListUsage
{
    private const int Most = 500;

    public static async Task<Ok<IReadOnlyList<UsageView>>> Handle(
        [AsParameters] PageQuery paging,
        [Description("Whose, such as key-ab12cd34; absent: everybody's, or the caller's own.")] string? client,
        Caller caller,
        HttpContext context,
        GatewayDatabase database,
        CancellationToken ct
    )
    {
        var after = paging.After(3) ?? ["9999-12-31T00:00:00.0000000+00:00", "", ""];
        if (!DateTimeOffset.TryParseExact(after[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour))
            throw Refused.Invalid("cursor", "format", "Is not a cursor of this list.");
        await using var reading = await database.Read(ct);
        var rows = await UsageStore.Page(reading, await ClientsOf(reading, caller, client), hour, after[1], after[2], paging.Read);
        return paging.Answer(context, [.. rows.Select(View)], view =>
            [view.HourStartsAt.ToString("O", CultureInfo.InvariantCulture), view.Client, view.Operation]
        );
    }

    /// <summary>Whose usage the caller may see, of these the one that is asked for; null: everybody's.</summary>
    /// <exception cref="Refused">403: the one that is asked for is somebody else's.</exception>
    public static async Task<IReadOnlyList<string>?> ClientsOf(Reading reading, Caller caller, string? client)
    {
        if (caller.Is(Roles.Admin) || caller.Is(Roles.Auditor))
            return client is null ? null : [client];
        List<string> own = [caller.Id];
        if (caller.Partner is { } partner && (caller.Is(Roles.PartnerUser) || caller.Is(Roles.VendorUser)))
            own.AddRange([
                .. (await ApiKeyStore.Page(reading, partner, "", Most)).Select(key => $"key-{key.Id}"),
                .. (await ClientStore.Page(reading, partner, "", Most)).Select(one => one.Id),
            ]);
        if (client is null)
            return own;
        return own.Contains(client) ? [client] : throw Refused.Forbidden("not-your-usage", "You may see this for yourself only.");
    }

    private static UsageView View(UsageStore.Row row) =>
        new(
            row.Client,
            row.Hour,
            row.Operation,
            row.Requests,
            row.Refused,
            row.Failed,
            Math.Round(row.Microseconds / 1000m / Math.Max(1, row.Requests), 1)
        );
}
