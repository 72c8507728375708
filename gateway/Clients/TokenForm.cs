using Microsoft.Net.Http.Headers;

namespace Samen.Gateway.Clients;

/// <summary>What a client sends to the token endpoint.</summary>
/// <param name="Assertion">By which it proves who it is.</param>
/// <param name="ClientId">Who it says it is; null: that is in the assertion only.</param>
/// <param name="Scope">The scopes that it asks for, separated by blanks; null: all that it may have.</param>
internal sealed record TokenForm(string Assertion, string? ClientId, string? Scope)
{
    private const string FormType = "application/x-www-form-urlencoded",
        AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <exception cref="OAuthRefusal">It asks for something else than a token by private_key_jwt.</exception>
    public static async Task<TokenForm> Read(HttpRequest request, CancellationToken ct)
    {
        var form = await Parameters(request, ct);
        if (form.Any(parameter => parameter.Value.Count > 1))
            throw new OAuthRefusal("invalid_request", "A parameter is there more than once.");
        if (form["grant_type"] != "client_credentials")
            throw new OAuthRefusal("unsupported_grant_type", "Only client_credentials is granted here.");
        if (request.Headers.Authorization.Count > 0 || form.ContainsKey("client_secret") || form["client_assertion_type"] != AssertionType)
            throw OAuthRefusal.Client("Authenticate by private_key_jwt alone: client_assertion_type and client_assertion.");
        return new TokenForm(
            form["client_assertion"].ToString(),
            form.TryGetValue("client_id", out var id) ? id.ToString() : null,
            form.TryGetValue("scope", out var scope) ? scope.ToString() : null
        );
    }

    private static async Task<IFormCollection> Parameters(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != FormType)
            throw new OAuthRefusal("invalid_request", $"Send the parameters as {FormType}.");
        try
        {
            return await request.ReadFormAsync(ct);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            throw new OAuthRefusal("invalid_request", "The parameters are too many, too long, or can't be read.");
        }
    }

    /// <summary>The scopes that this client gets.</summary>
    /// <exception cref="OAuthRefusal">It names another client, or a scope that it may not have.</exception>
    public IReadOnlyList<string> ScopesOf(string client, IReadOnlyList<string> allowed)
    {
        if (ClientId is not null && ClientId != client)
            throw OAuthRefusal.Client("client_id is not the subject of the assertion.");
        IReadOnlyList<string> scopes = Scope is null ? allowed : [.. Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
        return scopes.Except(allowed).Any()
            ? throw new OAuthRefusal("invalid_scope", $"This client may have: {string.Join(' ', allowed)}.")
            : scopes;
    }
}
