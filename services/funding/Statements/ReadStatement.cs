using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>A statement as it stands in a file, with what is wrong with it.</summary>
internal sealed record ReadStatement
{
    public string Name { get; init; } = "";
    public long? Sequence { get; init; }
    public string Iban { get; init; } = "";
    public DateOnly ClosedOn { get; init; }
    public long OpeningCents { get; init; }
    public long ClosingCents { get; init; }
    public IReadOnlyList<ReadLine> Lines { get; init; } = [];
    public IReadOnlyList<StatementFaultView> Faults { get; init; } = [];
}
