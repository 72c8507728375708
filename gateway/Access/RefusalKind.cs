namespace Samen.Gateway.Access;

/// <summary>By what refusals are summed.</summary>
/// <param name="Minute">Since 1970.</param>
/// <param name="Network">From where; null: one of very many.</param>
/// <param name="Sender">Who or which credential, as far as that is known.</param>
/// <param name="Result">The status.</param>
/// <param name="Account">At sign-in, the account; a name without an account is none.</param>
internal readonly record struct RefusalKind(long Minute, string? Network, string Sender, int Result, string? Account);
