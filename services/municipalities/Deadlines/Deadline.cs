using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>A deadline of an assembly.</summary>
internal sealed record Deadline
{
    public Guid AssemblyId { get; init; }
    public DeadlineKind Kind { get; init; }
    public DateTimeOffset DueAt { get; init; }

    public DeadlineView View() => new(Kind, DueAt);
}
