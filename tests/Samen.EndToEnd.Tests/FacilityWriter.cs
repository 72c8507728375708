using System.Collections.Concurrent;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// The story of a facility through four services: the assembly adopted an initiative and the fund booked it, a facility comes of it, a
/// vendor's product fills it, and municipalities use that product.
/// </summary>
internal sealed class FacilityWriter(Writers writers)
{
    private static readonly (string Who, string Municipality)[] Users = [("ict-gm0344", "GM0344"), ("secretary-gm0014", "GM0014")];

    private readonly HashSet<Guid> told = [];

    /// <summary>The facilities whose story was told to its end, with the initiative that each came of.</summary>
    public ConcurrentDictionary<Guid, Guid> Facilities { get; } = new();

    /// <summary>Who uses each of them.</summary>
    public static IEnumerable<string> UsedBy => Users.Select(user => user.Municipality);

    /// <summary>Tells the story of each initiative that was adopted, until told to stop.</summary>
    public async Task Run(Guid vendor, TimeSpan breath, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var initiative in writers.Closed.Keys.Except(told).Take(1))
            {
                if ((await Get<InitiativeView>($"/initiatives/v1/initiatives/{initiative}")).Status != InitiativeStatus.Adopted)
                    continue; // The decision is still on its way.
                told.Add(initiative);
                await Tell(vendor, initiative);
            }
            await Task.Delay(breath, CancellationToken.None);
        }
    }

    private async Task Tell(Guid vendor, Guid initiative)
    {
        var facility = (
            await writers.Write<FacilityView>(
                "fund-manager",
                "POST",
                "/initiatives/v1/facilities",
                new AddFacilityRequest
                {
                    InitiativeId = initiative,
                    Name = writers.Name("Voorziening"),
                    Description = "Wat gemeenten samen gebruiken.",
                    Kind = FacilityKind.Application,
                    OwnerOrganisation = "De vereniging",
                    Phase = FacilityPhase.Pilot,
                    YearlyCents = 1000,
                }
            )
        ).Id;
        var product = (
            await writers.Write<ProductView>(
                "partner-manager",
                "POST",
                $"/partners/v1/partners/{vendor}/products",
                new ProductRequest { Name = writers.Name("Product") }
            )
        ).Id;
        var version = (
            await writers.Write<ProductVersionView>(
                "partner-manager",
                "POST",
                $"/partners/v1/products/{product}/versions",
                new ProductVersionRequest { Label = "1.0", InUseFrom = new DateOnly(2020, 1, 1) }
            )
        ).Id;
        // The product reaches the other service as a fact.
        await writers.Write<FacilityView>("fund-manager", "PUT", $"/initiatives/v1/facilities/{facility}/products/{product}", waits: true);
        foreach (var (who, municipality) in Users)
            await writers.Write<ProductUsageView>(
                who,
                "PUT",
                $"/partners/v1/products/{product}/versions/{version}/usages/{municipality}",
                new ProductUsageRequest { InProductionFrom = new DateOnly(2020, 2, 1) }
            );
        await writers.Write<AdoptionView>(
            "operations-gm0599",
            "PUT",
            $"/initiatives/v1/facilities/{facility}/adoptions/GM0599",
            new AdoptionRequest { State = AdoptionState.Interested, Since = new DateOnly(2020, 2, 1) }
        );
        Facilities[facility] = initiative;
    }

    private Task<T> Get<T>(string path) => writers.Write<T>("fund-manager", "GET", path);
}
