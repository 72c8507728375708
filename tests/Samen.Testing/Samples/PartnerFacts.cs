using Samen.Contracts;
using Samen.Contracts.Partners;
using static Samen.Testing.SampleIds;

namespace Samen.Testing;

/// <summary>A sample of each fact that partners publishes.</summary>
internal static class PartnerFacts
{
    public static IReadOnlyList<IFact> All { get; } =
    [
        new PartnerRegistered(PartnerId, "Example chain partner", PartnerKind.ChainPartner),
        new PartnerRevised(PartnerId, "Example chain partner", PartnerKind.ChainPartner, []),
        new AdmissionDecided(PartnerId, AdmissionStatus.Suspended),
        new ProductRecorded(ProductId, PartnerId, "Example register"),
        new ProductVersionRecorded(ProductId, VersionId, "2.1", new DateOnly(2020, 1, 1), new DateOnly(2022, 1, 1), WithdrawnFrom: null),
        new ProductUsageRemoved(ProductId, VersionId, "GM0344"),
        new ProductUsageRecorded(
            ProductId,
            VersionId,
            "GM0344",
            UsageStatus.InProduction,
            new DateOnly(2026, 3, 1),
            [new ComingUsage(UsageStatus.PhasingOut, new DateOnly(2030, 1, 1))]
        ),
    ];
}
