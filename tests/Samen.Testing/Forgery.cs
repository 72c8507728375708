namespace Samen.Testing;

/// <summary>Ways to make a token that a service must refuse.</summary>
public enum Forgery
{
    /// <summary>Signed by another key under the known key's name.</summary>
    OtherKey,

    /// <summary>Signed by another key under a name of its own.</summary>
    UnknownKey,

    /// <summary>Meant for another service.</summary>
    OtherAudience,

    /// <summary>From another issuer.</summary>
    OtherIssuer,

    /// <summary>An id token, not an access token.</summary>
    OtherType,

    /// <summary>Ended a minute ago.</summary>
    Expired,

    /// <summary><c>alg: none</c>, no signature.</summary>
    NoAlgorithm,

    /// <summary><c>alg: HS256</c> with the public key as the secret.</summary>
    PublicKeyAsSecret,

    /// <summary>A good token whose role was changed afterwards.</summary>
    ChangedRole,
}
