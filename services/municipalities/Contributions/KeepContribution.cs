using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>
/// The funding service divided a year's contributions: stores which run counts and what it asks of each municipality.
/// </summary>
internal static class KeepContribution
{
    public static Task Handle(Work work, ContributionRunCompleted fact, FactContext context) =>
        ContributionCopyStore.Keep(
            work,
            new ContributionYear
            {
                Year = fact.Year,
                RunId = fact.RunId,
                NetCents = fact.NetCents,
            }
        );

    public static Task Handle(Work work, ContributionDetermined fact, FactContext context) =>
        ContributionCopyStore.Keep(
            work,
            new Contribution
            {
                Year = fact.Year,
                MunicipalityCode = fact.MunicipalityCode,
                RunId = fact.RunId,
                NetCents = fact.NetCents,
                VatCents = fact.VatCents,
            }
        );
}
