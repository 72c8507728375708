using System.ComponentModel.DataAnnotations;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>Asks for a new key.</summary>
/// <param name="Name">What or who uses it: 2 to 100 characters.</param>
/// <param name="Roles">One or more of <see cref="Web.Roles"/>.</param>
/// <param name="Scopes">Of <see cref="Web.Scopes"/>, none that its roles, or a mandate for them, do not open; absent: all that they open.</param>
/// <param name="Municipality">CBS code; needed for municipality officers, voting representatives and council clerks.</param>
/// <param name="Office">Needed for municipality officers.</param>
/// <param name="Partner">Needed for partner and vendor users.</param>
/// <param name="ExpiresAt">In the future; absent: never.</param>
/// <param name="PerMinute">Requests a minute at each instance of the gateway, 1 to 100,000; absent: what the gateway's settings say.</param>
/// <param name="PerDay">Requests a day (UTC) at all instances, 1 to 100,000,000; absent: what the gateway's settings say.</param>
/// <param name="Origins">Sites whose pages may call with it (CORS), such as https://app.example.org; at most 10; absent: none.</param>
internal sealed record CreateApiKeyRequest(
    [property: Required] string? Name,
    IReadOnlyList<string>? Roles,
    IReadOnlyList<string>? Scopes,
    string? Municipality,
    Office? Office,
    Guid? Partner,
    DateTimeOffset? ExpiresAt,
    int? PerMinute = null,
    long? PerDay = null,
    IReadOnlyList<string>? Origins = null
);

/// <summary>A new key, which is shown only now.</summary>
internal sealed record ApiKeyCreated(string Id, string Key);

/// <summary>A key as administrators see it; the key itself isn't kept.</summary>
internal sealed record ApiKeyView(
    string Id,
    string Name,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Scopes,
    string? Municipality,
    string? Office,
    Guid? Partner,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt,
    int? PerMinute,
    long? PerDay,
    IReadOnlyList<string> Origins
);

internal static class CreateApiKeyRules
{
    /// <exception cref="Refused">400 with every wrong field.</exception>
    public static Grant Check(CreateApiKeyRequest request, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        void Wrong(bool wrong, string field, string code, string message)
        {
            if (wrong)
                errors.Add(new FieldError(field, code, message));
        }
        Wrong(
            request.Name is null || request.Name.Trim().Length is < 2 or > 100 || request.Name.Any(char.IsControl),
            "/name",
            "length",
            "Must be 2 to 100 characters long."
        );
        var grant = GrantRules.Check(request.Roles, request.Municipality, request.Office, request.Partner, errors);
        var opened = AccessTable.GrantableTo(grant.Roles);
        var scopes = request.Scopes ?? opened;
        Wrong(
            scopes.Except(opened).Any() || scopes.Distinct().Count() < scopes.Count,
            "/scopes",
            "format",
            $"Must be some of the scopes that the roles open, each once: {string.Join(", ", opened)}."
        );
        Wrong(request.ExpiresAt <= now, "/expiresAt", "range", "Must lie in the future.");
        Wrong(request.PerMinute is < 1 or > 100_000, "/perMinute", "range", "Must be from 1 to 100,000.");
        Wrong(request.PerDay is < 1 or > 100_000_000, "/perDay", "range", "Must be from 1 to 100,000,000.");
        Wrong(
            !AreOrigins(request.Origins ?? []),
            "/origins",
            "format",
            "Must be at most 10 origins such as https://app.example.org, without a path, each once; http only for localhost."
        );
        return errors.Count == 0 ? grant with { Scopes = scopes } : throw Refused.Invalid(errors);
    }

    private static bool AreOrigins(IReadOnlyList<string> origins) =>
        origins.Count <= 10
        && origins.Distinct().Count() == origins.Count
        && origins.All(origin =>
            origin is { Length: <= 90 }
            && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.GetLeftPart(UriPartial.Authority) == origin
            && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback))
        );
}
