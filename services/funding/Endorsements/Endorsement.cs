namespace Samen.Funding;

/// <summary>The plan that the Taskforce endorsed, on which the assembly decides. Whole euro cents before VAT.</summary>
internal sealed record Endorsement
{
    public Guid InitiativeId { get; init; }
    public string Title { get; init; } = "";
    public long OneOffCents { get; init; }
    public long YearlyCents { get; init; }

    public CostList Costs { get; init; } = new([]);

    /// <summary>The year in which its plan begins; null: it doesn't say.</summary>
    public int? StartYear { get; init; }

    /// <summary>The year in which the initiative ended at a gate; null: it goes on.</summary>
    public int? LastYear { get; init; }
}
