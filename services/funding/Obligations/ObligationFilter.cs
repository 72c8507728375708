using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>Which obligations are asked for.</summary>
internal sealed record ObligationFilter
{
    /// <summary>Those that take something of the budget of this year, or would once they are approved.</summary>
    public int? Year { get; init; }

    /// <summary>With this status.</summary>
    public ObligationStatus? Status { get; init; }

    /// <summary>On the line with this code.</summary>
    public string? Line { get; init; }

    /// <summary>With this partner.</summary>
    public Guid? Partner { get; init; }

    /// <summary>With the municipality of this CBS code.</summary>
    public string? Municipality { get; init; }

    /// <summary>Those that draw on this commitment.</summary>
    public Guid? Commitment { get; init; }

    /// <summary>The one with this number.</summary>
    public long? Number { get; init; }

    /// <summary>Only those of which amounts wait for approval.</summary>
    public bool Waiting { get; init; }
}
