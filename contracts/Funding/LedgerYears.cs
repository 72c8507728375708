using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Whether a calendar year of the ledger takes entries. Closing and reopening take two persons each.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerYearStatus>))]
public enum LedgerYearStatus
{
    /// <summary>It takes entries.</summary>
    Open,

    /// <summary>It takes entries until a second person confirms that it is closed.</summary>
    ClosingProposed,

    /// <summary>It takes none; a correction goes into an open year and refers.</summary>
    Closed,

    /// <summary>It takes none until a second person confirms that it is opened again.</summary>
    ReopeningProposed,
}

/// <summary>Opens a closed year of the ledger again, or confirms that another person wants to.</summary>
public sealed record ReopenLedgerYearRequest
{
    /// <summary>Why, 5 to 2,000 characters; who confirms needs none.</summary>
    [StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>What must be done before a year can be closed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerYearWaitingKind>))]
public enum LedgerYearWaitingKind
{
    /// <summary>The year is not over.</summary>
    NotOver,

    /// <summary>An earlier year is open; it is closed first.</summary>
    EarlierYearOpen,

    /// <summary>Manual entries of the year wait for a second person.</summary>
    EntriesWaiting,

    /// <summary>Entries of the year are not sealed yet, which takes some seconds.</summary>
    EntriesUnsealed,

    /// <summary>So many purchase invoices with a date in the year wait for approval.</summary>
    PurchaseInvoicesWaiting,
}

/// <summary>Something that must be done before a year can be closed.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The year that is open or not over, or how many entries.</param>
public sealed record LedgerYearWaitingView(LedgerYearWaitingKind Kind, int Number);

/// <summary>What a year has that is about to be closed, for who confirms it.</summary>
/// <param name="Entries">How many entries have a date in it.</param>
/// <param name="ObligationsOpen">How many obligations still have something left in this budget year.</param>
public sealed record LedgerYearFiguresView(int Entries, int ObligationsOpen);

/// <summary>A calendar year of the ledger, by the business dates of its entries.</summary>
/// <param name="Year">The year.</param>
/// <param name="Status">Whether it takes entries.</param>
/// <param name="Version">Its version, which is its ETag; 0: nothing was done with it.</param>
/// <param name="ProposedBy">Who took the first of two steps; null: nobody, or for the fund manager and auditors only.</param>
/// <param name="ProposedAt">When, UTC; null: nothing is proposed.</param>
/// <param name="Reason">Why it was opened again, or would be; null: it was not.</param>
/// <param name="ClosedAt">When it was closed last, UTC; null: it never was.</param>
/// <param name="Waiting">What must be done before it can be closed; empty: nothing, or for the fund manager only.</param>
/// <param name="Figures">What is closed; null: nobody proposed that.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record LedgerYearView(
    int Year,
    LedgerYearStatus Status,
    int Version,
    string? ProposedBy,
    DateTimeOffset? ProposedAt,
    string? Reason,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<LedgerYearWaitingView> Waiting,
    LedgerYearFiguresView? Figures,
    [property: AllowedValues("Close", "Reopen", "Withdraw")] IReadOnlyList<string> AllowedActions
);
