using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>What became of the events since a subscription began.</summary>
internal sealed record SubscriptionSums
{
    public Guid Id { get; init; }
    public SubscriptionStatus Status { get; init; }
    public long Delivered { get; init; }
    public long Filtered { get; init; }
    public long GivenUp { get; init; }
    public long Pending { get; init; }
}
