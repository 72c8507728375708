using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>Which payments; what is null does not matter.</summary>
internal sealed record PaymentFilter
{
    public Guid? Id { get; init; }
    public Guid? BatchId { get; init; }
    public Guid? TargetId { get; init; }
    public PaymentKind? Kind { get; init; }
    public IReadOnlyList<PaymentStatus>? Statuses { get; init; }
    public long? AmountCents { get; init; }
}
