using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>A partner's subscriptions are seen by the partner manager and by its own users; for others there are none.</summary>
internal static class SubscriptionAccess
{
    /// <summary>Refuses who acts for a partner that does not take part now: it gets no events, in no way.</summary>
    /// <exception cref="Refused">403 <c>not-admitted</c>.</exception>
    public static async Task MustTakePart(this Caller caller, Reading reading)
    {
        if (caller.Partner is { } own && await PartnerStore.Get(reading, own) is { Admission: not AdmissionStatus.Admitted } partner)
            throw Refused.Forbidden("not-admitted", $"Your organisation is {partner.Admission}; it gets events only while it is Admitted.");
    }

    /// <exception cref="Refused">404: the caller acts for another partner, or for none.</exception>
    public static void MustServe(this Caller caller, Guid partner)
    {
        if (!caller.Is(Roles.PartnerManager) && caller.Partner != partner)
            throw Refused.NotFound("partner");
    }
}
