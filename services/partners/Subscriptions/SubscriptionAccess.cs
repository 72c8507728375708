using Samen.Hosting;

namespace Samen.Partners.Subscriptions;

/// <summary>A partner's subscriptions are seen by the partner manager and by its own users; for others there are none.</summary>
internal static class SubscriptionAccess
{
    /// <exception cref="Refused">404: the caller acts for another partner, or for none.</exception>
    public static void MustServe(this Caller caller, Guid partner)
    {
        if (!caller.Is(Roles.PartnerManager) && caller.Partner != partner) throw Refused.NotFound("partner");
    }
}
