using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Which charges of interest; what is null does not matter.</summary>
internal sealed record InterestFilter
{
    private static readonly InterestChargeStatus[] Public = [InterestChargeStatus.Charged, InterestChargeStatus.Reversed];

    public Guid? Id { get; init; }
    public Guid? InvoiceId { get; init; }
    public string? Municipality { get; init; }
    public IReadOnlyList<InterestChargeStatus>? Statuses { get; init; }

    /// <summary>What the caller sees of it: a municipality its own, once it was charged.</summary>
    public InterestFilter For(Caller caller) =>
        BudgetReaders.Include(caller)
            ? this
            : this with
            {
                Municipality = Municipality is null || Municipality == caller.Municipality ? caller.Municipality ?? "" : "",
                Statuses = [.. (Statuses ?? Public).Intersect(Public)],
            };
}
