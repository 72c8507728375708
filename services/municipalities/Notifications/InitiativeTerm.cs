using Samen.Contracts.Initiatives;

namespace Samen.Municipalities;

/// <summary>Something that comes due of an initiative, and is still to be mailed to the municipality that leads it.</summary>
internal sealed record InitiativeTerm
{
    public Guid InitiativeId { get; init; }
    public TermKind Kind { get; init; }
    public DateOnly DueOn { get; init; }
    public string Title { get; init; } = "";

    /// <summary>CBS code of the owner that leads.</summary>
    public string MunicipalityCode { get; init; } = "";

    /// <summary>Its page.</summary>
    public string Path { get; init; } = "";
}
