using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What comes next for a year of the fund.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FundYearStep>))]
public enum FundYearStep
{
    /// <summary>The fund manager brings a budget before the assembly.</summary>
    Budget,

    /// <summary>The year runs; nothing has to be done yet.</summary>
    Running,

    /// <summary>Two fund managers close the calendar year of the ledger.</summary>
    Closing,

    /// <summary>The fund manager prepares the annual accounts and hands them over, checked by a second one.</summary>
    Accounts,

    /// <summary>The assembly decides on the accounts.</summary>
    Adoption,

    /// <summary>The fund manager brings the appropriation of the result before the assembly.</summary>
    Appropriation,

    /// <summary>The fund manager brings the discharge of the board before the assembly.</summary>
    Discharge,

    /// <summary>All is done.</summary>
    Done,
}

/// <summary>A year of the fund on one line, from budget to discharge. Of what is being prepared only for who prepares it.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Next">What comes next.</param>
/// <param name="BudgetRevision">The revision of the budget that counts; null: it has none.</param>
/// <param name="BudgetAdoptedOn">Day on which that was adopted.</param>
/// <param name="Ledger">Whether the calendar year of the ledger takes entries.</param>
/// <param name="AccountsId">The newest annual accounts; null: none.</param>
/// <param name="AccountsStatus">Where they stand.</param>
/// <param name="ResultCents">The result after reserves by them, in whole euro cents; negative: a deficit.</param>
/// <param name="AppropriationId">The newest appropriation of the result; null: none.</param>
/// <param name="AppropriationStatus">Where it stands.</param>
/// <param name="DischargeId">The newest discharge of the board; null: none.</param>
/// <param name="DischargeStatus">Where it stands.</param>
public sealed record FundYearView(
    int Year,
    FundYearStep Next,
    int? BudgetRevision,
    DateOnly? BudgetAdoptedOn,
    LedgerYearStatus Ledger,
    Guid? AccountsId,
    FundProposalStatus? AccountsStatus,
    long? ResultCents,
    Guid? AppropriationId,
    FundProposalStatus? AppropriationStatus,
    Guid? DischargeId,
    FundProposalStatus? DischargeStatus
);
