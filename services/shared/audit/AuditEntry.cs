using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Audit;

/// <summary>
/// One act: who did what to what, for whom, with what result and from where (BIO2 8.15.01), and what that changed. Never a secret,
/// never a body.
/// </summary>
public sealed record AuditEntry
{
    /// <summary>Place in the chain, from 1 without gaps; null until it is sealed.</summary>
    public long? Position { get; init; }

    /// <summary>Its own.</summary>
    public Guid EntryId { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>
    /// The principal: an account's id, <c>key-...</c> or <c>client-...</c> for one that belongs to nobody, <c>anonymous</c>, or
    /// <c>samen</c> for the program itself.
    /// </summary>
    public string Actor { get; init; } = "";

    /// <summary>The key or client by which it was done, <c>key-...</c> or <c>client-...</c>; null: by none.</summary>
    public string? Credential { get; init; }

    /// <summary>The roles it had then, separated by commas.</summary>
    public string Roles { get; init; } = "";

    /// <summary>CBS code of the municipality that it acted for.</summary>
    public string? Municipality { get; init; }

    /// <summary>The partner that it acted for.</summary>
    public Guid? PartnerId { get; init; }

    /// <summary>The operation, as <c>operationId</c> in the API's document.</summary>
    public string Action { get; init; } = "";

    /// <summary>Path of what was changed or read.</summary>
    public string Object { get; init; } = "";

    /// <summary>The HTTP status of the response.</summary>
    public int Result { get; init; }

    /// <summary>How often; more than once only for refusals, which are summed.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Network address of whoever asked, as the gateway saw it.</summary>
    public string? Origin { get; init; }

    /// <summary>W3C trace id of the request.</summary>
    public string? TraceId { get; init; }

    /// <summary>What it changed, added and removed: JSON, a list of <see cref="RowChange"/>; null: nothing of what is kept so.</summary>
    public string? Changes { get; init; }

    /// <summary>Seals this entry and all before it; null until it is sealed.</summary>
    public string? Hash { get; init; }

    /// <summary>What the caller of this request does.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">The status of the response.</param>
    /// <param name="at">Now.</param>
    /// <param name="target">Path of what was made; null: the request's own path.</param>
    public static AuditEntry Of(HttpContext context, int result, DateTimeOffset at, string? target = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var user = context.User;
        return new AuditEntry
        {
            EntryId = Guid.CreateVersion7(at),
            RecordedAt = at,
            Actor = TextElements.Cut(user.FindFirstValue("sub") ?? "anonymous", 100),
            Credential = user.FindFirstValue("credential"),
            Roles = TextElements.Cut(string.Join(',', user.FindAll("role").Select(role => role.Value)), 400),
            Municipality = user.FindFirstValue("municipality"),
            PartnerId = Guid.TryParse(user.FindFirstValue("partner"), out var partner) ? partner : null,
            Action =
                context.Features.Get<OperationName>() is { } named ? named.Name
                : context.GetEndpoint() is { } endpoint && OperationName.Of(endpoint.Metadata) is { } operation ? operation
                : context.Request.Method,
            Object = TextElements.Cut(target ?? context.Request.Path.Value ?? "", 500),
            Result = result,
            Origin = user.FindFirstValue("origin") ?? Address(context),
            TraceId = Activity.Current?.TraceId.ToString(),
        };
    }

    /// <summary>Network address of the other side of the connection.</summary>
    public static string Address(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var address = context.Connection.RemoteIpAddress;
        return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "unknown";
    }

    /// <summary>
    /// SHA-256 over the seal of the entry before (empty for the first) and every field of this one, in lower-case hexadecimals.
    /// </summary>
    public string Seal(string previous, long position) =>
        ChainSeal.HashOf([
            previous,
            position.ToString(CultureInfo.InvariantCulture),
            EntryId.ToString("D"),
            RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            Actor,
            Credential,
            Roles,
            Municipality,
            PartnerId?.ToString("D"),
            Action,
            Object,
            Result.ToString(CultureInfo.InvariantCulture),
            Origin,
            TraceId,
            Times.ToString(CultureInfo.InvariantCulture),
            Changes,
        ]);
}
