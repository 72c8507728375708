namespace Samen.Initiatives;

/// <summary>How soon a member wants an item to be dealt with, 1 to 5.</summary>
internal sealed record SeatPriority
{
    public Guid ItemId { get; init; }
    public Guid SeatId { get; init; }
    public int Priority { get; init; }
}
