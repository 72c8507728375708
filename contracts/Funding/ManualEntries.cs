using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Where a manual entry stands: one person prepares it, another approves it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ManualEntryStatus>))]
public enum ManualEntryStatus
{
    /// <summary>Waits for a second person; nothing is posted.</summary>
    Prepared,

    /// <summary>Approved, and an entry of the ledger.</summary>
    Posted,

    /// <summary>Refused by a second person.</summary>
    Refused,

    /// <summary>Withdrawn by who prepared it.</summary>
    Withdrawn,
}

/// <summary>Prepares an entry that follows from nothing else in Samen (memoriaal). A second fund manager posts it.</summary>
public sealed record PrepareManualEntryRequest
{
    /// <summary>
    /// Its id, which the entry gets too; the same entry with the same id again is no second one. Absent: Samen makes one.
    /// </summary>
    public Guid? Id { get; init; }

    /// <summary>Business date: not in the future, in an open year.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>On what it rests.</summary>
    [Required]
    public LedgerBasis? Basis { get; init; }

    /// <summary>What it says, 3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Text { get; init; }

    /// <summary>The entry of a closed year that it corrects.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>Why it corrects that entry, 5 to 2,000 characters; required then.</summary>
    [StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }

    /// <summary>
    /// 2 to 200 postings that add up to zero. None is on memorandum accounts, which follow from decisions, or on what municipalities owe,
    /// which follows from runs, credit notes and receipts.
    /// </summary>
    [Required, MaxLength(LedgerLimits.MostManualPostings)]
    public IReadOnlyList<LedgerPosting>? Postings { get; init; }
}

/// <summary>Prepares the opposite of a manual entry that was posted. A second fund manager posts it.</summary>
public sealed record PrepareReversalRequest
{
    /// <summary>Id of the reversal; absent: Samen makes one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Business date, not before that of the entry; today when absent.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Why, 5 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Refuses what another person prepared.</summary>
public sealed record RefuseManualEntryRequest
{
    /// <summary>Why, 5 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A manual entry, for the fund manager and auditors.</summary>
/// <param name="Id">Its id; once it is posted that of the entry.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="Date">Business date.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Text">What it says.</param>
/// <param name="Reverses">The entry of which it is the opposite; null: none.</param>
/// <param name="Corrects">The entry that it corrects; null: none.</param>
/// <param name="Reason">Why it reverses or corrects; null: it does neither.</param>
/// <param name="Postings">Its postings.</param>
/// <param name="PreparedBy">Who prepared it.</param>
/// <param name="PreparedAt">When, UTC.</param>
/// <param name="DecidedBy">Who approved, refused or withdrew it; null: nobody yet.</param>
/// <param name="DecidedAt">When, UTC; null: not yet.</param>
/// <param name="Refusal">Why it was refused; null: it was not.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record ManualEntryView(
    Guid Id,
    ManualEntryStatus Status,
    int Version,
    DateOnly Date,
    LedgerBasis Basis,
    string Text,
    Guid? Reverses,
    Guid? Corrects,
    string? Reason,
    IReadOnlyList<LedgerPosting> Postings,
    string PreparedBy,
    DateTimeOffset PreparedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Refusal,
    [property: AllowedValues("Approve", "Refuse", "Withdraw")] IReadOnlyList<string> AllowedActions
);
