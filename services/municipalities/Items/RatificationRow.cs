namespace Samen.Municipalities;

/// <summary>Which item ratifies which, as it is read from the store.</summary>
internal sealed record RatificationRow
{
    public Guid ItemId { get; init; }
    public Guid RatifiedItem { get; init; }
}
