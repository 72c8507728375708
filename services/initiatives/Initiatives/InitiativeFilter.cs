using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Which initiatives a list shows; what is null does not matter.</summary>
internal sealed record InitiativeFilter
{
    public InitiativeStatus? Status { get; init; }
    public Track? Track { get; init; }
    public InitiativePhase? Phase { get; init; }
    public Guid? NeedId { get; init; }

    /// <summary>Pattern for the folded words.</summary>
    public string? Search { get; init; }

    /// <summary>Key of a reference component.</summary>
    public string? Component { get; init; }

    /// <summary>CBS code of an owner.</summary>
    public string? Municipality { get; init; }

    /// <summary>CBS code of the municipality whose drafts are seen too; empty: nobody's.</summary>
    public string? Viewer { get; init; }
}
