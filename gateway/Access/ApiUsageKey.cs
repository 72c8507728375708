namespace Samen.Gateway.Access;

/// <summary>What a client did with an operation in an hour.</summary>
/// <param name="Client"><c>key-...</c>, or <c>anonymous</c> for all who send no key.</param>
/// <param name="Hour">Start of the hour, UTC.</param>
/// <param name="Operation">Method and path of the access table; <c>other</c> for what it doesn't know.</param>
internal readonly record struct ApiUsageKey(string Client, DateTimeOffset Hour, string Operation);
