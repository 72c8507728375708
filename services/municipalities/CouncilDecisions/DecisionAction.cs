namespace Samen.Municipalities;

/// <summary>What can be done to a council decision.</summary>
internal enum DecisionAction
{
    Revise,
    Record,
    Correct,
    Settle,
    Withdraw,
}
