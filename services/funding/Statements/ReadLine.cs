using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>A line of a statement in a file: an entry, one detail of a batch, or what the bank kept of a batch.</summary>
internal sealed record ReadLine
{
    public DateOnly BookedOn { get; init; }

    /// <summary>Negative: it went out.</summary>
    public long AmountCents { get; init; }
    public StatementLineKind Kind { get; init; }
    public string? Counterparty { get; init; }
    public string? CounterpartyIban { get; init; }
    public string? Reference { get; init; }

    /// <summary>The id that its payer gave it.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The id that its payer gave the batch of which it is, or that it is.</summary>
    public string? BatchReference { get; init; }
    public string? Text { get; init; }
}
