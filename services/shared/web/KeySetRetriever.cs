using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Samen.Web;

/// <summary>Reads the gateway's key set as the configuration by which tokens are checked.</summary>
internal sealed class KeySetRetriever : IConfigurationRetriever<OpenIdConnectConfiguration>
{
    /// <summary>Who issues the tokens.</summary>
    public const string Issuer = "samen-gateway";

    /// <inheritdoc/>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(
        string address,
        IDocumentRetriever retriever,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(retriever);
        var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
        foreach (var key in Keys(await retriever.GetDocumentAsync(address, cancel)))
            configuration.SigningKeys.Add(key);
        return configuration;
    }

    /// <summary>The signing keys of a key set, at least one.</summary>
    /// <exception cref="ArgumentException">It is no key set, or has no usable signing key.</exception>
    public static IList<SecurityKey> Keys(string json)
    {
        var keys = new JsonWebKeySet(json).GetSigningKeys();
        return keys.Count > 0 ? keys : throw new ArgumentException("The key set has no signing key.", nameof(json));
    }
}
