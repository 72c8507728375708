using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What an account of the ledger is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerAccountKind>))]
public enum LedgerAccountKind
{
    /// <summary>What the fund has or is owed: bank, receivable, VAT to reclaim.</summary>
    Asset,

    /// <summary>What the fund owes: payable, VAT to pay, receipts that nobody knows yet.</summary>
    Liability,

    /// <summary>Reserves, and results that wait for their appropriation.</summary>
    Reserve,

    /// <summary>What comes in for a budget year.</summary>
    Income,

    /// <summary>What a budget year costs.</summary>
    Cost,

    /// <summary>
    /// No money, but what the assembly authorised and what became of it (budgetboekhouding). An entry is on these accounts only, or on
    /// none of them.
    /// </summary>
    Memorandum,
}

/// <summary>What a posting can say beside its account.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerDimension>))]
public enum LedgerDimension
{
    /// <summary>The budget year, whatever the date of the entry.</summary>
    Year,

    /// <summary>A line of the budget, or a reserve, by its code.</summary>
    Line,

    /// <summary>A municipality.</summary>
    Municipality,

    /// <summary>A partner of the registry.</summary>
    Partner,

    /// <summary>An invoice, a commitment or another document, by its number or id.</summary>
    Document,
}

/// <summary>Adds an account to the chart.</summary>
public sealed record AddLedgerAccountRequest
{
    /// <summary>Four to six digits; no other account has it.</summary>
    [Required, RegularExpression("^[0-9]{4,6}$")]
    public string? Code { get; init; }

    /// <summary>3 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>What it is about; an account keeps its kind.</summary>
    [Required]
    public LedgerAccountKind? Kind { get; init; }

    /// <summary>What each posting on it must say; absent: nothing.</summary>
    [MaxLength(5)]
    public IReadOnlyList<LedgerDimension>? RequiredDimensions { get; init; }

    /// <summary>What a posting on it may say as well; absent: nothing.</summary>
    [MaxLength(5)]
    public IReadOnlyList<LedgerDimension>? OptionalDimensions { get; init; }
}

/// <summary>
/// An account of the ledger with its balance at the end of a day. Whole euro cents. It names no document, partner or bank details.
/// </summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="RequiredDimensions">What each posting on it says.</param>
/// <param name="OptionalDimensions">What a posting on it may say as well.</param>
/// <param name="BuiltIn">Whether Samen itself posts on it; then it can't be closed.</param>
/// <param name="ClosedOn">From which day on nothing is posted on it; null: it is open.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="On">The day, at the end of which the balance holds.</param>
/// <param name="DebitCents">Everything that was debited.</param>
/// <param name="CreditCents">Everything that was credited.</param>
/// <param name="BalanceCents">Debit less credit.</param>
public sealed record LedgerAccountView(
    string Code,
    string Title,
    LedgerAccountKind Kind,
    IReadOnlyList<LedgerDimension> RequiredDimensions,
    IReadOnlyList<LedgerDimension> OptionalDimensions,
    bool BuiltIn,
    DateOnly? ClosedOn,
    int Version,
    DateOnly On,
    long DebitCents,
    long CreditCents,
    long BalanceCents
);

/// <summary>A part of the balance of an account. Whole euro cents.</summary>
/// <param name="Key">The budget year, the line, the CBS code, the partner or the document that it is of.</param>
/// <param name="DebitCents">Everything that was debited.</param>
/// <param name="CreditCents">Everything that was credited.</param>
/// <param name="BalanceCents">Debit less credit.</param>
public sealed record LedgerBalanceView(string Key, long DebitCents, long CreditCents, long BalanceCents);
