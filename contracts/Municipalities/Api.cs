using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Where an agenda item stands: proposed by an endorsement, placed by the board, opened and closed by the assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemStatus>))]
public enum ItemStatus
{
    /// <summary>On the list of proposed items.</summary>
    Proposed,
    /// <summary>On the agenda of a convened assembly.</summary>
    Placed,
    /// <summary>The vote is open; weights are frozen.</summary>
    Open,
    /// <summary>The vote is counted and decided; final.</summary>
    Closed,
}

/// <summary>Inhabitants on a reference date.</summary>
public sealed record InhabitantsView(DateOnly ReferenceDate, int Inhabitants);

/// <summary>A municipality with its figures, newest reference date first.</summary>
public sealed record MunicipalityView(string Code, string Name, string Province, IReadOnlyList<InhabitantsView> Inhabitants);

/// <summary>The register in figures, on its newest reference date.</summary>
public sealed record RegisterSummary(int Municipalities, long Inhabitants, DateOnly? ReferenceDate);

/// <summary>Records the inhabitants of a municipality on the reference date in the path.</summary>
public sealed record RecordInhabitantsRequest
{
    /// <summary>1 to 10,000,000.</summary>
    [Required, Range(1, 10_000_000)] public int? Inhabitants { get; init; }
}

/// <summary>Convenes a general assembly.</summary>
public sealed record ConveneAssemblyRequest
{
    /// <summary>Ordinary or extraordinary.</summary>
    [Required] public AssemblyKind? Kind { get; init; }
    /// <summary>Day of the assembly.</summary>
    [Required] public DateOnly? Date { get; init; }
    /// <summary>Where it is held, 2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)] public string? Place { get; init; }
    /// <summary>Day whose inhabitants give the vote weights; not after the assembly.</summary>
    [Required] public DateOnly? ReferenceDate { get; init; }
}

/// <summary>A general assembly.</summary>
public sealed record AssemblyView(Guid Id, AssemblyKind Kind, DateOnly Date, string Place, DateOnly ReferenceDate);

/// <summary>The board's placing of a proposed item on an assembly's agenda, with both recommendations.</summary>
public sealed record PlaceItemRequest
{
    /// <summary>A convened assembly.</summary>
    [Required] public Guid? AssemblyId { get; init; }
    /// <summary>The association board's recommendation (preadvies).</summary>
    [Required] public Recommendation? BoardRecommendation { get; init; }
    /// <summary>The recommendation of the board for service delivery (College van Dienstverleningszaken).</summary>
    [Required] public Recommendation? ServiceDeliveryBoardRecommendation { get; init; }
    /// <summary>Explanation, at most 2,000 characters.</summary>
    [StringLength(2000)] public string? Explanation { get; init; }
}

/// <summary>Casts or replaces the ballot of the municipality in the path.</summary>
public sealed record CastBallotRequest
{
    /// <summary>For, against or abstain.</summary>
    [Required] public Choice? Choice { get; init; }
}

/// <summary>An agenda item. Amounts in whole euro cents before VAT; rule from its opening, result from its closing.</summary>
public sealed record AgendaItemView(
    Guid Id,
    Guid InitiativeId,
    string Title,
    string LeadMunicipality,
    long OneOffCents,
    long YearlyCents,
    ItemStatus Status,
    Guid? AssemblyId,
    DateOnly? AssemblyDate,
    Recommendation? BoardRecommendation,
    Recommendation? ServiceDeliveryBoardRecommendation,
    string? Explanation,
    DateTimeOffset ProposedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    VotingRule? Rule,
    int? EntitledWeight,
    int? EntitledMunicipalities,
    Outcome? Outcome,
    VoteResult? Result,
    IReadOnlyList<string> AllowedActions,
    int Version);

/// <summary>A municipality's frozen weight on an item, with the figure it follows from.</summary>
public sealed record VoteWeightView(string MunicipalityCode, string MunicipalityName, int Inhabitants, int Weight);

/// <summary>The ballot that counts for a municipality.</summary>
public sealed record BallotView(string MunicipalityCode, Choice Choice, int Weight, DateTimeOffset CastAt, int Replaced);
