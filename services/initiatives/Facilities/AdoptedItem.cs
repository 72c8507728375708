namespace Samen.Initiatives;

/// <summary>An item that the members adopted, whether they voted in Samen or the decision was reported.</summary>
internal sealed record AdoptedItem
{
    public Guid ItemId { get; init; }
    public string Title { get; init; } = "";
    public DateOnly DecidedOn { get; init; }

    /// <summary>The initiative that it was about; null: none.</summary>
    public Guid? InitiativeId { get; init; }
}
