namespace Samen.Municipalities;

/// <summary>Which weighted votes carry an item under the rule set <c>ordinary</c>.</summary>
internal enum Majority
{
    /// <summary>More weight for than against; abstentions don't count; a tie does not carry.</summary>
    Simple,

    /// <summary>At least two thirds of the weight for and against together.</summary>
    TwoThirds,
}
