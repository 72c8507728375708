using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What an auditor finds of annual accounts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuditorOpinion>))]
public enum AuditorOpinion
{
    /// <summary>They give a true view (goedkeurend).</summary>
    Unqualified,

    /// <summary>They do but for some things (met beperking).</summary>
    Qualified,

    /// <summary>They do not (afkeurend).</summary>
    Adverse,

    /// <summary>The auditor can't say (oordeelonthouding).</summary>
    Disclaimer,
}

/// <summary>What an auditor stated of annual accounts (controleverklaring).</summary>
public sealed record AuditorStatement
{
    /// <summary>What the auditor finds.</summary>
    [Required]
    public AuditorOpinion? Opinion { get; init; }

    /// <summary>The organisation that audited, 2 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? Organisation { get; init; }

    /// <summary>Day of the statement, not before the year was over and not in the future.</summary>
    [Required]
    public DateOnly? On { get; init; }
}

/// <summary>What the annual report says of a programme.</summary>
public sealed record ProgrammeReport
{
    /// <summary>The programme or proposition, 2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? Programme { get; init; }

    /// <summary>What was done and reached, 5 to 10,000 characters.</summary>
    [Required, StringLength(10_000, MinimumLength = 5)]
    public string? Text { get; init; }
}

/// <summary>What people write of annual accounts; the figures are the ledger's. The explanation is the report in general.</summary>
public abstract record AnnualAccountsText : FundProposalText
{
    /// <summary>The annual report, of each programme at most once; absent: none.</summary>
    [MaxLength(100)]
    public IReadOnlyList<ProgrammeReport>? Programmes { get; init; }

    /// <summary>What the auditor stated; absent: nothing yet.</summary>
    public AuditorStatement? Auditor { get; init; }
}

/// <summary>Prepares the annual accounts of a year from the ledger.</summary>
public sealed record PrepareAnnualAccountsRequest : AnnualAccountsText
{
    /// <summary>Budget year, 2018 to 2100; it is over.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }
}

/// <summary>Takes the figures from the ledger again, with this text. The version before it is kept.</summary>
public sealed record ReviseAnnualAccountsRequest : AnnualAccountsText;

/// <summary>A line of annual accounts. Whole euro cents before VAT.</summary>
/// <param name="Code">Code of the line of the budget; null: it is not budgeted, and the title names the account.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Programme">Programme or proposition of a cost; null: it has none.</param>
/// <param name="Kind">What it is; null: it is not budgeted.</param>
/// <param name="FirstCents">By the first budget of the year.</param>
/// <param name="ChangesCents">What changes of the budget added; negative: took.</param>
/// <param name="TransferredCents">What transfers by mandate added; negative: took.</param>
/// <param name="CurrentCents">By the budget that counts.</param>
/// <param name="RealisedCents">By the ledger.</param>
/// <param name="DifferenceCents">Of a cost what is left, of income what came in beyond the budget; negative: the opposite.</param>
public sealed record AccountsLine(
    string? Code,
    string Title,
    string? Programme,
    BudgetLineKind? Kind,
    long FirstCents,
    long ChangesCents,
    long TransferredCents,
    long CurrentCents,
    long RealisedCents,
    long DifferenceCents
);

/// <summary>A movement of a reserve that the budget decided. Whole euro cents.</summary>
/// <param name="Code">Code of the line of the budget.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reserve">Code of the earmarked reserve; null: the general reserve.</param>
/// <param name="AmountCents">What is added; negative: withdrawn.</param>
/// <param name="BeforeCents">What the reserve has before all movements of the year.</param>
/// <param name="AfterCents">What it has after all of them.</param>
public sealed record ReserveMovementView(string Code, string Title, string? Reserve, long AmountCents, long BeforeCents, long AfterCents);

/// <summary>A line of the balance sheet at 31 December. Whole euro cents.</summary>
/// <param name="Account">Account of the ledger; null: results that are not appropriated.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Part">The earmarked reserve, or the budget year of a result; null: the whole account.</param>
/// <param name="AmountCents">Of an asset debit less credit, of the other side credit less debit.</param>
public sealed record BalanceSheetLine(string? Account, string Title, string? Part, long AmountCents);

/// <summary>What a step of the bridge from first budget to result is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountsStepKind>))]
public enum AccountsStepKind
{
    /// <summary>Income less costs of the first budget.</summary>
    FirstBudget,

    /// <summary>What a change of the budget did to it.</summary>
    Revision,

    /// <summary>What a programme cost less than the budget; negative: more.</summary>
    Costs,

    /// <summary>What came in beyond the budget; negative: less.</summary>
    Income,

    /// <summary>Costs that no budget has.</summary>
    NotBudgeted,

    /// <summary>The result before reserves, to which all before it add up.</summary>
    Result,
}

/// <summary>A step of the bridge from the first budget of a year to its result. Whole euro cents.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Of">Number of the revision, or name of the programme or income; null: neither.</param>
/// <param name="AmountCents">What it adds to the result; negative: takes.</param>
public sealed record AccountsStep(AccountsStepKind Kind, string? Of, long AmountCents);

/// <summary>The figures of annual accounts as they were taken from the ledger. Whole euro cents before VAT.</summary>
/// <param name="Revision">The revision of the budget that counted.</param>
/// <param name="Costs">Costs, by programme and code; what is not budgeted last.</param>
/// <param name="Income">Income, by code; what is not budgeted last.</param>
/// <param name="CostsCents">All costs that were made.</param>
/// <param name="IncomeCents">All income that came in.</param>
/// <param name="ResultBeforeCents">Income less costs: the result before reserves.</param>
/// <param name="Movements">What the budget decided of reserves.</param>
/// <param name="EarlierCents">What earlier entries moved into the result; mostly 0.</param>
/// <param name="ResultAfterCents">The result after reserves, which is to be appropriated; negative: a deficit.</param>
/// <param name="Assets">What the fund had at 31 December.</param>
/// <param name="Liabilities">What it owed, its reserves and its results; they come to the same total.</param>
/// <param name="BalanceCents">The total of each side.</param>
/// <param name="PostedLaterCents">What was posted after 31 December to the result of this year.</param>
/// <param name="Bridge">From the first budget to the result.</param>
public sealed record AccountsFigures(
    int Revision,
    IReadOnlyList<AccountsLine> Costs,
    IReadOnlyList<AccountsLine> Income,
    long CostsCents,
    long IncomeCents,
    long ResultBeforeCents,
    IReadOnlyList<ReserveMovementView> Movements,
    long EarlierCents,
    long ResultAfterCents,
    IReadOnlyList<BalanceSheetLine> Assets,
    IReadOnlyList<BalanceSheetLine> Liabilities,
    long BalanceCents,
    long PostedLaterCents,
    IReadOnlyList<AccountsStep> Bridge
);

/// <summary>What must be done before annual accounts can be handed over.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountsWaitingKind>))]
public enum AccountsWaitingKind
{
    /// <summary>The calendar year of the ledger is not closed.</summary>
    YearOpen,

    /// <summary>Manual entries of this budget year wait for a second person.</summary>
    EntriesWaiting,

    /// <summary>Purchase invoices of this budget year wait for approval.</summary>
    PurchasesWaiting,

    /// <summary>Obligations still have something left in this year.</summary>
    ObligationsOpen,

    /// <summary>Transfers between lines of this year wait for approval.</summary>
    TransfersWaiting,

    /// <summary>A contribution run of this year waits to be checked or made final.</summary>
    RunWaiting,

    /// <summary>A change of this year's budget is before the assembly.</summary>
    BudgetWaiting,

    /// <summary>Checks of the ledger do not hold.</summary>
    ChecksFail,

    /// <summary>The ledger has changed since the figures were taken.</summary>
    Outdated,

    /// <summary>A second person has to check this version.</summary>
    Unchecked,
}

/// <summary>Something that must be done before annual accounts can be handed over.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The year, or how many.</param>
public sealed record AccountsWaitingView(AccountsWaitingKind Kind, int Number);

/// <summary>Annual accounts with their report. Whole euro cents before VAT.</summary>
public sealed record AnnualAccountsView : FundProposalView
{
    /// <summary>The annual report by programme.</summary>
    public IReadOnlyList<ProgrammeReport> Programmes { get; init; } = [];

    /// <summary>What the auditor stated; null: nothing yet.</summary>
    public AuditorStatement? Auditor { get; init; }

    /// <summary>The figures of this version.</summary>
    public AccountsFigures? Figures { get; init; }

    /// <summary>Whether the ledger has changed since these figures were taken.</summary>
    public bool Outdated { get; init; }

    /// <summary>Whether a second person checked this version.</summary>
    public bool Checked { get; init; }

    /// <summary>What must be done before they can be handed over; empty: nothing, or for the fund manager only.</summary>
    public IReadOnlyList<AccountsWaitingView> Waiting { get; init; } = [];
}

/// <summary>A version of annual accounts, with the figures of the ledger as they were then. Whole euro cents before VAT.</summary>
public sealed record AnnualAccountsVersionView : FundProposalVersionView
{
    /// <summary>The annual report by programme.</summary>
    public IReadOnlyList<ProgrammeReport> Programmes { get; init; } = [];

    /// <summary>What the auditor stated; null: nothing yet.</summary>
    public AuditorStatement? Auditor { get; init; }

    /// <summary>Its figures.</summary>
    public AccountsFigures Figures { get; init; } = null!;
}
