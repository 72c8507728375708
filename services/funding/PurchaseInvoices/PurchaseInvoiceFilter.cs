using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>Which purchase invoices are asked for.</summary>
internal sealed record PurchaseInvoiceFilter
{
    /// <summary>With this status.</summary>
    public PurchaseInvoiceStatus? Status { get; init; }

    /// <summary>That the budget of this year bears.</summary>
    public int? Year { get; init; }

    /// <summary>Of this obligation.</summary>
    public Guid? Obligation { get; init; }

    /// <summary>That the line with this code bears.</summary>
    public string? Line { get; init; }

    /// <summary>Of this partner.</summary>
    public Guid? Partner { get; init; }

    /// <summary>Of the municipality with this CBS code.</summary>
    public string? Municipality { get; init; }

    /// <summary>With this number of the supplier.</summary>
    public string? Number { get; init; }

    /// <summary>Only those that wait for approval.</summary>
    public bool Waiting { get; init; }
}
