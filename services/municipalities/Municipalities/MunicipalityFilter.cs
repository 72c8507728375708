namespace Samen.Municipalities;

/// <summary>Which municipalities a list has.</summary>
/// <param name="AsOf">Those of this day.</param>
/// <param name="Abolished">Whether to include those abolished before.</param>
/// <param name="Province">Null: any.</param>
/// <param name="Search">Pattern for the folded words; null: any.</param>
internal sealed record MunicipalityFilter(DateOnly AsOf, bool Abolished, string? Province, string? Search)
{
    /// <summary>They are there on this day; null: or were.</summary>
    public DateOnly? ExistingOn => Abolished ? null : AsOf;

    /// <summary>Of each code the last period until this day; null: those of the day have only one.</summary>
    public DateOnly? LastOn => Abolished ? AsOf : null;
}
