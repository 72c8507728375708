using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>The accounts on which Samen itself posts; a migration adds them, and they can't be closed.</summary>
internal static class Chart
{
    public const string Bank = "1000",
        Receivable = "1100",
        VatToReclaim = "1200",
        UnknownReceipts = "1900",
        Payable = "2000",
        VatToPay = "2100",
        GeneralReserve = "3000",
        EarmarkedReserves = "3100",
        Result = "3900",
        Rounding = "4900",
        BankCharges = "4910",
        Contributions = "8000",
        StateMoney = "8100",
        OtherIncome = "8200",
        Authorised = "9000",
        Available = "9100",
        Short = "9150",
        Reserved = "9200",
        Obligated = "9300",
        Realised = "9400",
        BudgetedIncome = "9500",
        IncomeToCome = "9600",
        BudgetedAdditions = "9700",
        AdditionsToCome = "9800";

    /// <summary>The account of a kind of cost.</summary>
    public static string CostOf(BudgetLineKind kind) =>
        kind switch
        {
            BudgetLineKind.Staff => "4000",
            BudgetLineKind.Hire => "4100",
            BudgetLineKind.Secondment => "4200",
            BudgetLineKind.Purchase => "4300",
            BudgetLineKind.Licence => "4400",
            BudgetLineKind.Operation => "4500",
            BudgetLineKind.Overhead => "4600",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is no cost."),
        };
}
