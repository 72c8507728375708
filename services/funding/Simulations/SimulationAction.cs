namespace Samen.Funding;

/// <summary>What the fund manager does with a simulation.</summary>
internal enum SimulationAction
{
    Add,
    Remove,
    Publish,
    Withdraw,
    Discard,
}
