using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Which needs a list shows; what is null does not matter.</summary>
internal sealed record NeedFilter
{
    /// <summary>Pattern for the folded words.</summary>
    public string? Search { get; init; }

    /// <summary>Key of a theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Key of a reference component.</summary>
    public string? Component { get; init; }

    /// <summary>CBS code of a municipality that recorded or signed it.</summary>
    public string? Municipality { get; init; }

    /// <summary>Where it stands.</summary>
    public NeedStatus? Status { get; init; }

    /// <summary>How many municipalities share it at least.</summary>
    public int? SharedBy { get; init; }
}
