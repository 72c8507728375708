using Samen.Web;

namespace Samen.Funding;

/// <summary>Who sees what stands on an invoice: the fund manager, auditors, and the municipality itself. Everybody sees amounts.</summary>
internal static class InvoiceReaders
{
    public static bool SeeDetails(Caller caller, string municipality) =>
        caller.HasScope(Scopes.InvoicesRead)
        && (
            caller.Is(Roles.FundManager)
            || caller.Is(Roles.Auditor)
            || (caller.Is(Roles.MunicipalityOfficer) && caller.Municipality == municipality)
        );

    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public static void MustSeeDetails(Caller caller, string municipality)
    {
        if (!SeeDetails(caller, municipality))
            caller.MustActFor(municipality);
    }
}
