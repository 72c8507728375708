using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A deadline of an assembly.</summary>
[AuditedRows("assembly_deadline", nameof(AssemblyId), nameof(Kind))]
internal sealed record Deadline
{
    public Guid AssemblyId { get; init; }
    public DeadlineKind Kind { get; init; }
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Refuses a move by which a deadline that has passed lies ahead again, unless that was said.</summary>
    /// <exception cref="RuleViolation"><c>deadline-reopens</c>.</exception>
    public static void MustNotReopen(IEnumerable<Deadline> before, IEnumerable<Deadline> after, bool agreed, DateTimeOffset now)
    {
        var passed = before.Where(d => d.DueAt <= now).Select(d => d.Kind).ToHashSet();
        var reopened = after.Where(d => d.DueAt > now && passed.Contains(d.Kind)).Select(d => d.Kind).ToList();
        if (reopened.Count > 0 && !agreed)
            throw new RuleViolation(
                "deadline-reopens",
                $"These deadlines have passed and would lie ahead again: {string.Join(", ", reopened)}. Say that this is meant."
            );
    }

    public DeadlineView View() => new(Kind, DueAt);
}
