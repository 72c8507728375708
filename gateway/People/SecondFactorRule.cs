namespace Samen.Gateway.People;

/// <summary>Whether a person must have a second factor.</summary>
internal enum SecondFactorRule
{
    /// <summary>
    /// People without one set it up when they sign in, before anything else (BIO2: for everything that faces the internet).
    /// </summary>
    Required,

    /// <summary>People choose for themselves.</summary>
    Optional,
}
