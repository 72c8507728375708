namespace Samen.Storage;

/// <summary>What a statement made of one field of a row.</summary>
/// <param name="Record">The kind of row and its key, such as <c>agenda-item/019a...</c>.</param>
/// <param name="Field">In camelCase, as in the API.</param>
/// <param name="Before">As text; null: there was nothing, or the field is withheld.</param>
/// <param name="After">As text; null: there is nothing, or the field is withheld.</param>
/// <param name="Withheld">Whether it is secret or personal, so that the values are not shown.</param>
/// <param name="Kind">What became of the row.</param>
public sealed record RowChange(
    string Record,
    string Field,
    string? Before,
    string? After,
    bool Withheld,
    ChangeKind Kind = ChangeKind.Changed
)
{
    /// <summary>Without the values of a field that is withheld.</summary>
    internal RowChange AsShown => Withheld ? this with { Before = null, After = null } : this;
}
