namespace Samen.Municipalities;

/// <summary>What can be done to a council's say on an item.</summary>
internal enum InstructionAction
{
    Ask,
    Want,
    Plan,
    Give,
    Waive,
}
