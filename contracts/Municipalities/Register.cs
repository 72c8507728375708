using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Inhabitants on a reference date.</summary>
public sealed record InhabitantsView(DateOnly ReferenceDate, int Inhabitants);

/// <summary>Numbers of a municipality in other registers. The TOOI address follows from the code.</summary>
public sealed record IdentifiersView(string TooiUri, string? Oin, string? Rsin, string? KvkNumber, int Version);

/// <summary>The middle of a municipality in the national grid (Rijksdriehoeksstelsel, EPSG:28992).</summary>
/// <param name="X">Whole kilometres to the east.</param>
/// <param name="Y">Whole kilometres to the north.</param>
public sealed record GridPosition(int X, int Y);

/// <summary>In which order municipalities are listed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MunicipalityOrder>))]
public enum MunicipalityOrder
{
    /// <summary>By name, in Dutch order.</summary>
    Name,

    /// <summary>Those with most inhabitants on their newest reference date first.</summary>
    Inhabitants,
}

/// <summary>
/// A municipality under one CBS code, with its figures, newest reference date first. <see cref="Id"/> is the municipality
/// whatever its code; name and province are those of the day that was asked for.
/// </summary>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Province">The province.</param>
/// <param name="Inhabitants">Figures, newest reference date first.</param>
/// <param name="Id">The municipality, whatever its code.</param>
/// <param name="ValidFrom">First day of this name and province.</param>
/// <param name="ValidTo">First day on which it no longer was so; null: until further notice.</param>
/// <param name="Identifiers">Its numbers in other registers.</param>
/// <param name="OtherNames">
/// What else people call it: its name in the other language, every day or before, and those of the municipalities that became part of it.
/// </param>
/// <param name="Position">Where it is; null: not known, as of those that were abolished before 2020.</param>
public sealed record MunicipalityView(
    string Code,
    string Name,
    string Province,
    IReadOnlyList<InhabitantsView> Inhabitants,
    Guid Id,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IdentifiersView Identifiers,
    IReadOnlyList<string> OtherNames,
    GridPosition? Position
);

/// <summary>
/// The register in figures: on the newest reference date on which every municipality of that day has a figure, and how
/// many there are today.
/// </summary>
public sealed record RegisterSummary(int Municipalities, long Inhabitants, DateOnly? ReferenceDate, int Today);

/// <summary>A stretch of time in which code, name and province stayed the same.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Province">Province.</param>
/// <param name="ValidFrom">First day; the first day of the register for who was there before.</param>
/// <param name="ValidTo">First day on which it no longer was so; null: until further notice.</param>
public sealed record MunicipalityPeriod(string Code, string Name, string Province, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>What a municipality was, is and will be: its periods, what went into it and where it went.</summary>
public sealed record MunicipalityHistory(
    Guid Id,
    IReadOnlyList<MunicipalityPeriod> Periods,
    IReadOnlyList<Succession> Predecessors,
    IReadOnlyList<Succession> Successors
);

/// <summary>Replaces the numbers of a municipality in other registers; what is left out is removed.</summary>
public sealed record RecordIdentifiersRequest
{
    /// <summary>Organisation identification number, 20 positions.</summary>
    [Oin]
    public string? Oin { get; init; }

    /// <summary>Number of the legal person, nine digits with the 11-test.</summary>
    [Rsin]
    public string? Rsin { get; init; }

    /// <summary>Number in the trade register, eight digits.</summary>
    [KvkNumber]
    public string? KvkNumber { get; init; }
}

/// <summary>Imports inhabitants of many municipalities, all lines or none.</summary>
public sealed record ImportInhabitantsRequest
{
    /// <summary>Day of the figures, 1990 to 2100; a column <c>reference_date</c> may say it too, and then the same.</summary>
    [Required]
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>
    /// Lines with <c>code</c> and <c>inhabitants</c>, named in the first line, parted by semicolons, commas or tabs. <c>name</c>,
    /// <c>province</c> and <c>reference_date</c> may stand there, and must then fit the code; so may the other columns of the list
    /// of municipalities as a file. A line without a figure changes nothing. 1 to 2,000 lines.
    /// </summary>
    [Required]
    public string? Csv { get; init; }

    /// <summary>Whether to say only what would happen.</summary>
    public bool DryRun { get; init; }
}

/// <summary>A line of an import that has a figure, numbered from 1 as in the text.</summary>
public sealed record ImportedFigure(
    int Line,
    string Code,
    string? Name,
    int? Inhabitants,
    int? Before,
    ImportedLine Outcome,
    IReadOnlyList<ImportError> Errors
);

/// <summary>
/// What came of an import of inhabitants. <see cref="Missing"/> are municipalities of that day that have no figure after
/// it.
/// </summary>
public sealed record InhabitantsImported(
    bool DryRun,
    DateOnly ReferenceDate,
    int Added,
    int Corrected,
    int Unchanged,
    int Wrong,
    IReadOnlyList<ImportedFigure> Lines,
    IReadOnlyList<string> Missing
);

/// <summary>Records the inhabitants of a municipality on the reference date in the path.</summary>
public sealed record RecordInhabitantsRequest
{
    /// <summary>1 to 10,000,000.</summary>
    [Required, Range(1, 10_000_000)]
    public int? Inhabitants { get; init; }
}
