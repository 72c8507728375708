using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>Which credit proposals; what is null does not matter.</summary>
internal sealed record CreditProposalFilter
{
    public Guid? Id { get; init; }
    public Guid? InvoiceId { get; init; }
    public CreditProposalStatus? Status { get; init; }
}
