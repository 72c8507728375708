namespace Samen.Testing;

/// <summary>Who a test acts as.</summary>
/// <param name="Id">The principal, <c>sub</c> in the token.</param>
/// <param name="Roles">See <see cref="Web.Roles"/>.</param>
public sealed record User(string Id, params IReadOnlyList<string> Roles)
{
    /// <summary>See <see cref="Web.Scopes"/>; a person's opens everything.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [Web.Scopes.Everything];

    /// <summary>The key or client that they call by; null: none.</summary>
    public string? Credential { get; init; }

    /// <summary>CBS code.</summary>
    public string? Municipality { get; init; }

    /// <summary>Name of an <see cref="Contracts.Initiatives.Office"/>.</summary>
    public string? Office { get; init; }

    /// <summary>The partner that the user belongs to.</summary>
    public Guid? Partner { get; init; }
}
