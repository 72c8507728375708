using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Samen.Web;

/// <summary>Who calls, from the gateway's signed token alone. A verb takes one as a parameter.</summary>
public sealed class Caller
{
    private readonly HttpContext context;

    private Caller(HttpContext context) => this.context = context;

    /// <summary>The principal: a person, also when they use a key or client of theirs, or a machine (<see cref="Principals"/>).</summary>
    public string Id => context.User.FindFirstValue("sub") ?? "anonymous";

    /// <summary>The key or client that the request came by, such as <c>key-ab12cd34</c>; null: a person on a page.</summary>
    public string? Credential => context.User.FindFirstValue("credential");

    /// <summary>Who sends: the key or client, else the principal. What each program has to itself goes by it.</summary>
    public string Sender => Credential ?? Id;

    /// <summary>CBS code of the municipality that the caller acts for, if any.</summary>
    public string? Municipality => context.User.FindFirstValue("municipality");

    /// <summary>The caller's office there, if any.</summary>
    public string? Office => context.User.FindFirstValue("office");

    /// <summary>The partner that the caller acts for, if any.</summary>
    public Guid? Partner => Guid.TryParse(context.User.FindFirstValue("partner"), out var id) ? id : null;

    internal HttpContext Context => context;

    /// <summary>What the caller may still store.</summary>
    public StoredQuota Quota => context.RequestServices.GetRequiredService<StoredQuota>();

    internal IdempotentRequest? Idempotent => context.Features.Get<IdempotentRequest>();

    /// <summary>Whether the caller has the role.</summary>
    public bool Is(string role) => context.User.HasClaim("role", role);

    /// <summary>Whether the credential opens the scope; a person's opens all.</summary>
    public bool HasScope(string scope) => context.User.HasClaim("scope", scope) || context.User.HasClaim("scope", Scopes.Everything);

    /// <summary>Refuses whoever acts for another municipality, or for none.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public void MustActFor(string municipalityCode)
    {
        if (Municipality != municipalityCode)
            throw Refused.Forbidden("not-your-municipality", "You may do this for your own municipality only.");
    }

    /// <summary>
    /// Refuses a request whose <c>If-Match</c> names another version than the one that was read. Without the header any
    /// version will do, unless the route requires it and there is something to replace.
    /// </summary>
    /// <param name="version">The version that was read; 0 when there is nothing yet.</param>
    /// <exception cref="Refused">
    /// 412 <c>stale-version</c>, 428 <c>precondition-required</c>, or 400 for a header that is not a version.
    /// </exception>
    public void MustMatch(int version)
    {
        var header = context.Request.Headers.IfMatch.ToString();
        if (header is "" && version > 0 && context.GetEndpoint()?.Metadata.GetMetadata<Versioned>() is { Required: true })
            throw Refused.Unconditional();
        if (header is "" or "*")
            return;
        if (!int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var named))
            throw Refused.Invalid("If-Match", "format", "If-Match must be one entity tag as answered in ETag.");
        if (named != version)
            throw Refused.Stale();
    }

    /// <summary>When a guarded UPDATE found another version: 412 if the caller named one, else 409.</summary>
    public Refused Overtaken() => context.Request.Headers.IfMatch.ToString() is not ("" or "*") ? Refused.Stale() : Refused.Overtaken();

    /// <summary>Answers the version as <c>ETag</c>.</summary>
    public void Tag(int version) => context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    internal string? AnsweredTag => context.Response.Headers.ETag.Count > 0 ? context.Response.Headers.ETag.ToString() : null;

    /// <summary>Who makes this request.</summary>
    public static Caller Of(HttpContext context) => new(context);

    /// <summary>Binds it as a parameter of a verb.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(Of(context));
}
