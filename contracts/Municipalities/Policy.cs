using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>What a building block of a policy passage says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyBlockKind>))]
public enum PolicyBlockKind
{
    /// <summary>What municipality we want to be.</summary>
    Ambition,

    /// <summary>By what we choose.</summary>
    Principle,

    /// <summary>What will be done, and by which year.</summary>
    Agreement,

    /// <summary>Where the money stands.</summary>
    BudgetLine,

    /// <summary>How the council is kept informed.</summary>
    Informing,
}

/// <summary>A building block, in Dutch. <c>[jaar]</c>, <c>[bedrag]</c> and <c>[programma]</c> in it are to be filled in.</summary>
public sealed record PolicyBlockView(string Key, PolicyBlockKind Kind, string Text);

/// <summary>
/// A theme of information provision on which a council makes strategic choices, with its building blocks in the order in
/// which they read well.
/// </summary>
public sealed record PolicyThemeView(string Key, string Title, string Question, IReadOnlyList<PolicyBlockView> Blocks);

/// <summary>A part of a passage: a building block with its text as the municipality made it, or a text of its own.</summary>
public sealed record PolicyPart
{
    /// <summary>Theme under which it stands.</summary>
    public string? ThemeKey { get; init; }

    /// <summary>Ambition, principle, agreement, budget line or informing.</summary>
    public PolicyBlockKind? Kind { get; init; }

    /// <summary>The building block that it began as, of this theme; absent: a text of its own.</summary>
    public string? BlockKey { get; init; }

    /// <summary>3 to 4,000 characters; of a building block absent: its own text.</summary>
    public string? Text { get; init; }
}

/// <summary>Composes a passage for a multi-year policy programme, or saves its next version.</summary>
public sealed record PolicyPassageRequest
{
    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>First year of the programme, 2018 to 2100.</summary>
    [Required, Range(Funding.BudgetYears.First, Funding.BudgetYears.Last)]
    public int? PeriodFrom { get; init; }

    /// <summary>Last year, after the first and at most eight years later.</summary>
    [Required, Range(Funding.BudgetYears.First, Funding.BudgetYears.Last + 8)]
    public int? PeriodTo { get; init; }

    /// <summary>In their order, 1 to 150.</summary>
    [Required, MaxLength(150)]
    public IReadOnlyList<PolicyPart>? Parts { get; init; }
}

/// <summary>A passage in one of its versions.</summary>
/// <param name="Id">The passage.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Title">Title.</param>
/// <param name="PeriodFrom">First year of the programme.</param>
/// <param name="PeriodTo">Last year.</param>
/// <param name="Parts">In their order, each with its text.</param>
/// <param name="OpenPlaceholders">How many years, amounts and programmes still are to be filled in.</param>
/// <param name="SavedAt">When this version was saved.</param>
/// <param name="Version">From 1.</param>
public sealed record PolicyPassageView(
    Guid Id,
    string MunicipalityCode,
    string Title,
    int PeriodFrom,
    int PeriodTo,
    IReadOnlyList<PolicyPart> Parts,
    int OpenPlaceholders,
    DateTimeOffset SavedAt,
    int Version
);

/// <summary>A passage in a list, or a version of one.</summary>
public sealed record PolicyPassageSummary(
    Guid Id,
    string Title,
    int PeriodFrom,
    int PeriodTo,
    int OpenPlaceholders,
    DateTimeOffset SavedAt,
    int Version
);
