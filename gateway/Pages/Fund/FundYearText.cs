using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The year of a form, and of an address.</summary>
internal static class FundYearText
{
    public static int? Of(FormState form) => form.Whole("year") is { } year and >= 0 and <= 9999 ? (int)year : null;

    /// <summary>Whether the accounts of a year are before an assembly or adopted, so that it takes no more.</summary>
    public static bool IsAccounted(FundYearView? year) =>
        year?.AccountsStatus
            is FundProposalStatus.Submitted
                or FundProposalStatus.OnAgenda
                or FundProposalStatus.Voting
                or FundProposalStatus.AwaitsRatification
                or FundProposalStatus.Adopted;

    public static int? Of(string? given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
