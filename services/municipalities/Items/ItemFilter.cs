using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>Which agenda items a list shows; what is null does not matter.</summary>
internal sealed record ItemFilter
{
    public ItemStatus? Status { get; init; }
    public ItemKind? Kind { get; init; }
    public Guid? AssemblyId { get; init; }
    public Guid? InitiativeId { get; init; }
}
