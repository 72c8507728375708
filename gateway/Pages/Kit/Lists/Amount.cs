namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>Amounts as a file shows them.</summary>
internal static class Amount
{
    /// <summary>Whole euro cents as euros, exactly.</summary>
    public static decimal Euros(long cents) => cents / 100m;
}
