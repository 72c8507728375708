using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Gateway;

/// <summary>Lets a partner or vendor act for the caller's municipality, in the caller's office.</summary>
public sealed record GiveMandateRequest
{
    /// <summary>The partner whose keys and clients may act.</summary>
    [Required]
    public Guid? Partner { get; init; }

    /// <summary>
    /// Scopes that a mandate can give, one or more, each once. Never a vote: that is cast by a representative of the municipality.
    /// </summary>
    [Required]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>In the future, at most three years ahead.</summary>
    [Required]
    public DateTimeOffset? EndsAt { get; init; }
}

/// <summary>A mandate.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Municipality">CBS code of the municipality that gave it.</param>
/// <param name="Office">The office in whose name it is used.</param>
/// <param name="Partner">The partner that has it.</param>
/// <param name="Scopes">What it is for.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="RevokedAt">UTC; null: it was not revoked.</param>
/// <param name="GivenAt">UTC.</param>
public sealed record MandateView(
    Guid Id,
    string Municipality,
    string Office,
    Guid Partner,
    IReadOnlyList<string> Scopes,
    DateTimeOffset EndsAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset GivenAt
);
