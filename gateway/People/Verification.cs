namespace Samen.Gateway.People;

/// <summary>The outcome of a name and password, or of a code.</summary>
/// <param name="Account">The account, when it is right.</param>
/// <param name="Wait">
/// How long to wait after too many failures, at most <see cref="SignInThrottle.Longest"/>; until then even what is right is refused.
/// </param>
internal readonly record struct Verification(Account? Account, TimeSpan Wait)
{
    /// <summary>Whether the attempt was not looked at.</summary>
    public bool MustWait => Wait > TimeSpan.Zero;
}
