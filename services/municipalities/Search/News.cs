using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>What of this service is news to everybody.</summary>
internal static class News
{
    public static readonly IReadOnlyList<Type> Facts =
    [
        typeof(AssemblyConvened),
        typeof(AssemblyRevised),
        typeof(AssemblyCancelled),
        typeof(ItemPlaced),
        typeof(ItemHeld),
        typeof(ItemWithdrawn),
        typeof(ItemOpened),
        typeof(ItemOpeningAnnulled),
        typeof(ItemClosed),
        typeof(ItemClosingAnnulled),
        typeof(ItemRatified),
        typeof(CouncilDecided),
        typeof(CouncilDecisionWithdrawn),
    ];
}
