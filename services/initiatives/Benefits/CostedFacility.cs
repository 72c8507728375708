namespace Samen.Initiatives;

/// <summary>What a facility costs each year, and since when.</summary>
internal sealed record CostedFacility
{
    public Guid Id { get; init; }
    public Guid? InitiativeId { get; init; }
    public string Name { get; init; } = "";
    public long? YearlyCents { get; init; }
    public DateTimeOffset AddedAt { get; init; }
    public DateOnly? RetiredOn { get; init; }
    public DateOnly? PaidUntil { get; init; }

    public int FirstYear => AddedAt.Year;

    public bool CostsIn(int year) => year >= FirstYear && year <= ((PaidUntil ?? RetiredOn)?.Year ?? year);
}
