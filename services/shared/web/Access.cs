namespace Samen.Web;

/// <summary>Who may call a route; every route has one, a test sees to it.</summary>
/// <param name="Scope">What a client's credential must open; null: everybody may call, without signing in.</param>
/// <param name="AllowedRoles">One of them is needed beside the scope.</param>
public sealed record Access(string? Scope, IReadOnlyList<string> AllowedRoles);
