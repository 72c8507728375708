namespace Samen.Funding;

/// <summary>What the fund spends: who may approve it, what it enters into and pays for, and money that moves between lines.</summary>
internal static class SpendingRoutes
{
    public static void MapSpending(this RouteGroupBuilder v1)
    {
        v1.MapBudgetMandates();
        v1.MapObligations();
        v1.MapPurchaseInvoices();
        v1.MapLineTransfers();
    }
}
