using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>On whose behalf a caller acts, and whether that partner takes part.</summary>
internal static class Participation
{
    /// <summary>Refuses a caller whose partner does not take part now: it gets no events, in whatever way it asks.</summary>
    /// <exception cref="Refused">403 <c>not-admitted</c>.</exception>
    public static async Task MustTakePart(this Caller caller, Reading reading)
    {
        if (caller.Partner is { } own && await PartnerStore.Get(reading, own) is { Admission: not AdmissionStatus.Admitted } partner)
            throw Refused.Forbidden("not-admitted", $"Your organisation is {partner.Admission}; it gets events only while it is Admitted.");
    }

    /// <summary>False: the caller's partner was suspended meanwhile.</summary>
    public static async Task<bool> TakesPart(this Caller caller, PartnersDatabase database, CancellationToken ct)
    {
        if (caller.Partner is not { } own)
            return true;
        await using var reading = await database.Read(ct);
        return await PartnerStore.Get(reading, own) is not { Admission: not AdmissionStatus.Admitted };
    }

    /// <summary>Refuses callers other than the partner manager and the partner's own people and systems.</summary>
    /// <exception cref="Refused">404: to them, the partner has nothing here.</exception>
    public static void MustServe(this Caller caller, Guid partner)
    {
        if (!caller.Is(Roles.PartnerManager) && caller.Partner != partner)
            throw Refused.NotFound("partner");
    }

    /// <summary>Refuses a step for a partner that does not take part.</summary>
    /// <exception cref="Refused">404; 409 <c>not-admitted</c>.</exception>
    public static async Task MustTakePart(Reading reading, Guid partner) => (await GetPartner.Of(reading, partner)).MustTakePart();

    /// <summary>
    /// Refuses a step for a partner that does not take part, and holds the partner until the commit, so that it stays so.
    /// </summary>
    /// <exception cref="Refused">404; 409 <c>not-admitted</c>.</exception>
    public static async Task MustTakePartHeld(Work work, Guid partner) => (await GetPartner.Held(work, partner)).MustTakePart();
}
