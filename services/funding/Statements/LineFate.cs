using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What becomes of a line by itself; nothing: it waits for a person.</summary>
internal sealed record LineFate
{
    /// <summary>Payments of the fund that it is.</summary>
    public IReadOnlyList<Payment> Paid { get; init; } = [];

    /// <summary>The payment of the fund that it takes back.</summary>
    public Payment? PaidBack { get; init; }

    /// <summary>Whether it is booked as charges of the bank.</summary>
    public bool IsCharge { get; init; }

    /// <summary>The line that it takes back.</summary>
    public StatementLine? Returned { get; init; }

    /// <summary>The invoice that it pays, and how much of it.</summary>
    public (Invoice Invoice, InvoiceBalance Balance, long Cents)? Receipt { get; init; }

    public ReadLineFate Kind =>
        this switch
        {
            { Paid.Count: > 0 } or { PaidBack: not null } => ReadLineFate.Payment,
            { IsCharge: true } => ReadLineFate.Charge,
            { Returned: not null } => ReadLineFate.Return,
            { Receipt: not null } => ReadLineFate.Invoice,
            _ => ReadLineFate.Waits,
        };

    /// <summary>What of a line waits for a person then.</summary>
    public long OpenOf(ReadLine line) =>
        Kind switch
        {
            ReadLineFate.Waits => line.AmountCents,
            ReadLineFate.Invoice => line.AmountCents - Receipt!.Value.Cents,
            _ => 0,
        };
}
