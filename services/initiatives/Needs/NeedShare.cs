namespace Samen.Initiatives;

/// <summary>How many municipalities and inhabitants share a need, including the municipality that recorded it.</summary>
internal sealed record NeedShare
{
    public Guid NeedId { get; init; }
    public int Municipalities { get; init; }
    public long Inhabitants { get; init; }

    /// <summary>Of the inhabitants; null: not all of one day.</summary>
    public DateOnly? ReferenceDate { get; init; }
}
