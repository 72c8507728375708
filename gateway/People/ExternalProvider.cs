namespace Samen.Gateway.People;

/// <summary>An OpenID Connect provider (code flow with PKCE) by which people sign in.</summary>
internal sealed class ExternalProvider
{
    /// <summary>Its address, as in its discovery document; null: people sign in with passwords.</summary>
    public string? Authority { get; set; }

    public string ClientId { get; set; } = "";

    public string? ClientSecret { get; set; }

    /// <summary>The claim with the name of the account; only an invited or known name gets in.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>What the button says after "Sign in with".</summary>
    public string Label { get; set; } = "OpenID Connect";

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);
}
