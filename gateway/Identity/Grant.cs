namespace Samen.Gateway.Identity;

/// <summary>Whom somebody acts for and what they may do: of a person, a key or a client.</summary>
internal sealed record Grant
{
    /// <summary>Of <see cref="Samen.Web.Roles"/>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Of <see cref="Samen.Web.Scopes"/>; a person has <see cref="Samen.Web.Scopes.Everything"/>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [Samen.Web.Scopes.Everything];

    /// <summary>CBS code, such as GM0363.</summary>
    public string? Municipality { get; init; }

    /// <summary>Name of an <see cref="Contracts.Initiatives.Office"/>.</summary>
    public string? Office { get; init; }

    public Guid? Partner { get; init; }
}
