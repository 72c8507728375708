using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Who may record how far a municipality is: its own officer, or a partnership of which it is a member.</summary>
internal static class AdoptionAccess
{
    /// <summary>Refuses others.</summary>
    /// <returns>The partnership that stands in for the municipality; null: it acts itself.</returns>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>, <c>not-a-member</c>, <c>on-its-own</c>.</exception>
    public static async Task<Guid?> MustRecordFor(Reading reading, Caller caller, string municipality, bool onItsOwn)
    {
        if (caller.Is(Roles.MunicipalityOfficer) && caller.Municipality == municipality)
            return null;
        if (!caller.Is(Roles.PartnerUser) || caller.Partner is not { } partner)
            caller.MustActFor(municipality);
        else if (!await PartnershipStore.HasMember(reading, partner, municipality))
            throw Refused.Forbidden("not-a-member", "A partnership does this for its member municipalities only.");
        else if (onItsOwn)
            throw Refused.Forbidden("on-its-own", "This municipality records its steps itself.");
        else
            return partner;
        throw Refused.Forbidden("not-your-municipality", "You may do this for your own municipality only.");
    }
}
