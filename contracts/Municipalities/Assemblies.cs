using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Convenes a general assembly, or records one that was held already for what it decided.</summary>
public sealed record ConveneAssemblyRequest
{
    /// <summary>Ordinary, extraordinary or a written consultation.</summary>
    [Required]
    public AssemblyKind? Kind { get; init; }

    /// <summary>Day of the assembly; of a consultation the last day on which ballots are taken.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>
    /// Where it is held, 2 to 100 characters. A consultation has no place, and of an assembly that is only recorded it may be unknown.
    /// </summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Place { get; init; }

    /// <summary>
    /// Day whose inhabitants give the vote weights; not after the assembly. Null: an assembly before today is only recorded, for its
    /// reported decisions. Nobody is invited to it and nothing is voted on here.
    /// </summary>
    public DateOnly? ReferenceDate { get; init; }
}

/// <summary>Moves or corrects an assembly at which nothing was voted on yet; its deadlines are recalculated.</summary>
public sealed record ReviseAssemblyRequest
{
    /// <summary>Day of the assembly; of a consultation the last day on which ballots are taken.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>Where it is held, 2 to 100 characters; a consultation has no place.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Place { get; init; }

    /// <summary>
    /// Day whose inhabitants give the vote weights; not after the assembly. Required, but of an assembly that was only recorded, which
    /// has none.
    /// </summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>Why, 5 to 2,000 characters; it is mailed to those who were invited.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }

    /// <summary>Whether deadlines that have passed may lie ahead again; without it that is refused.</summary>
    public bool ReopensDeadlines { get; init; }
}

/// <summary>What must be done before an assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadlineKind>))]
public enum DeadlineKind
{
    /// <summary>The invitation goes out, with the documents.</summary>
    Invitation,

    /// <summary>Amendments are taken until then.</summary>
    Amendments,

    /// <summary>Motions are asked for until then; late ones are still handled.</summary>
    Motions,

    /// <summary>The last moment at which a written consultation takes ballots.</summary>
    Votes,
}

/// <summary>A deadline of an assembly, counted in working days when it was convened.</summary>
public sealed record DeadlineView(DeadlineKind Kind, DateTimeOffset DueAt);

/// <summary>
/// A general assembly, with its deadlines in the order of time; a place or reference date that is null was not published.
/// The version counts its changes, from 1. Once cancelled it is not held.
/// </summary>
public sealed record AssemblyView(
    Guid Id,
    AssemblyKind Kind,
    DateOnly Date,
    string? Place,
    DateOnly? ReferenceDate,
    IReadOnlyList<DeadlineView> Deadlines,
    int Version,
    DateTimeOffset? CancelledAt,
    string? CancellationReason,
    [property: AllowedValues("Revise", "Cancel")] IReadOnlyList<string> AllowedActions
);
