using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>A statement of a file, and what becomes of it.</summary>
internal sealed record JudgedStatement(ReadStatement Read, StatementOutcome Outcome, IReadOnlyList<StatementFaultView> Faults);
