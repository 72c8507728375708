namespace Samen.Storage.Tests;

[Audited]
[AuditedRows("sample", nameof(Id))]
internal sealed record Sample
{
    public Guid Id { get; init; }
    public string? Name { get; init; }
    public DateTimeOffset? At { get; init; }
    public DateOnly? Day { get; init; }
    public long? Amount { get; init; }
    public bool? Yes { get; init; }
    public Guid? OtherId { get; init; }
}
