using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages;

/// <summary>Where the pages are of what the fund submits.</summary>
internal static class FundPaths
{
    public static string Of(FundProposalKind kind, Guid id) =>
        kind switch
        {
            FundProposalKind.Framework => $"/fonds/kaders/{id}",
            FundProposalKind.Accounts => $"/fonds/jaarrekeningen/{id}",
            FundProposalKind.Appropriation => $"/fonds/bestemmingen/{id}",
            FundProposalKind.Discharge => $"/fonds/decharges/{id}",
            _ => $"/fonds/voorstellen/{id}",
        };
}
