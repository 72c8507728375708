namespace Samen.Initiatives;

/// <summary>An initiative or facility that shares something.</summary>
internal sealed record RelatedRow
{
    public Guid Id { get; init; }

    /// <summary>The need of an initiative, the initiative of a facility; null: none.</summary>
    public Guid? OriginId { get; init; }

    /// <summary>The component that it shares; null: it shares its origin.</summary>
    public string? ComponentKey { get; init; }
}
