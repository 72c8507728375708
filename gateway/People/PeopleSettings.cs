namespace Samen.Gateway.People;

/// <summary>Whether a person must have a second factor.</summary>
internal enum SecondFactorRule
{
    /// <summary>Whoever has none sets it up at signing in, before anything else (BIO2: for everything that faces the internet).</summary>
    Required,

    /// <summary>Who wants one has one.</summary>
    Optional,
}

/// <summary>Settings below <c>Samen:Gateway:People</c>.</summary>
internal sealed class PeopleSettings
{
    /// <summary>With <c>--demo</c> it is <see cref="SecondFactorRule.Optional"/> where nothing is set.</summary>
    public SecondFactorRule SecondFactor { get; set; }

    /// <summary>An external provider, which replaces local accounts where it has an <see cref="ExternalProvider.Authority"/>.</summary>
    public ExternalProvider OpenIdConnect { get; set; } = new();
}

/// <summary>An OpenID Connect provider (code flow with PKCE) by which people sign in.</summary>
internal sealed class ExternalProvider
{
    /// <summary>Its address, as in its discovery document; null: people have passwords here.</summary>
    public string? Authority { get; set; }

    public string ClientId { get; set; } = "";

    public string? ClientSecret { get; set; }

    /// <summary>The claim that holds the name of the account; only an invited or known name gets in.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>What the button says after "Sign in with".</summary>
    public string Label { get; set; } = "OpenID Connect";

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);
}
