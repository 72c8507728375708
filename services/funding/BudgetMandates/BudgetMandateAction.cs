namespace Samen.Funding;

/// <summary>What is done with a budget mandate.</summary>
internal enum BudgetMandateAction
{
    Confirm,
    Refuse,
    Withdraw,
    End,
}
