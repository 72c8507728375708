namespace Samen.Gateway.People;

/// <summary>The outcome of a name and password, or of a code.</summary>
/// <param name="Account">The account, when it is right and not locked.</param>
/// <param name="Locked">Too many failures; even what is right is refused for up to five minutes.</param>
internal readonly record struct Verification(Account? Account, bool Locked);
