using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Clients;
using Samen.Gateway.Storage;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>
/// HTTP: how much the APIs were used, per client, operation and hour, newest hour first. Admins and auditors see the usage of
/// everybody, a partner or vendor that of all its keys and clients, others that of their own.
/// </summary>
internal static class ListApiUsage
{
    private const int Most = 500;

    public static async Task<Ok<IReadOnlyList<ApiUsageView>>> Handle(
        [AsParameters] PageQuery paging,
        [Description("Only of this client, such as key-ab12cd34.")] string? client,
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
        var rows = await ApiUsageStore.Page(reading, await ClientsOf(reading, caller, client), hour, after[1], after[2], paging.Read);
        return paging.Answer(context, [.. rows.Select(View)], view =>
            [view.HourStartsAt.ToString("O", CultureInfo.InvariantCulture), view.Client, view.Operation]
        );
    }

    /// <summary>The clients whose usage the caller may see, or the one of them that the request names; null: all.</summary>
    /// <exception cref="Refused">403: the named client is somebody else's.</exception>
    public static async Task<IReadOnlyList<string>?> ClientsOf(Reading reading, Caller caller, string? client)
    {
        if (caller.Is(Roles.Admin) || caller.Is(Roles.Auditor))
            return client is null ? null : [client];
        List<string> own = [caller.Sender];
        if (caller.Partner is { } partner && (caller.Is(Roles.PartnerUser) || caller.Is(Roles.VendorUser)))
            own.AddRange(await CredentialsOf(reading, partner, null));
        if (Guid.TryParse(caller.Id, out var person))
            own.AddRange(await CredentialsOf(reading, null, person));
        if (client is null)
            return own;
        return own.Contains(client) ? [client] : throw Refused.Forbidden("not-your-usage", "You may see this for yourself only.");
    }

    private static async Task<IEnumerable<string>> CredentialsOf(Reading reading, Guid? partner, Guid? person) =>
        [
            .. (await ApiKeyStore.Page(reading, partner, person, "", Most)).Select(key => key.Sender),
            .. (await ClientStore.Page(reading, partner, person, "", Most)).Select(client => client.Sender),
        ];

    private static ApiUsageView View(ApiUsageStore.Row row) =>
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
