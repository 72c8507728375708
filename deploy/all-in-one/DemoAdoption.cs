using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.AllInOne;

/// <summary>
/// The demo's initiative that went the whole way: a need of Groningen that two others co-signed, a plan that the Taskforce endorsed in
/// February 2020, and a vote by which an assembly of March 2020 adopted it.
/// </summary>
internal sealed class DemoAdoption(DemoClient client)
{
    private const string Initiatives = "/initiatives/v1/initiatives",
        Items = "/municipalities/v1/agenda-items",
        Lead = "secretary-gm0014",
        Title = "Eén afsprakendienst voor alle balies";

    /// <param name="inUse">The year in which municipalities begin to use it, after 2022.</param>
    /// <returns>The initiative, adopted.</returns>
    public async Task<Guid> Load(int inUse)
    {
        var initiative = await Submit(await Need(), inUse);
        var taskforce = new DemoTaskforce(client);
        var meeting = await taskforce.Open(new DateOnly(2020, 2, 21));
        await taskforce.Advise(meeting, initiative, Verdict.Endorse, "Werkt al in één gemeente, en elke gemeente heeft balies.");
        await taskforce.Close(meeting);
        await Vote(await Place(initiative));
        // The result reaches the other service as a fact.
        return (await client.First<InitiativeView>($"{Initiatives}?status={InitiativeStatus.Adopted}")).Id;
    }

    private async Task<Guid> Need()
    {
        var need = await client.Post<NeedView>(
            Lead,
            "/initiatives/v1/needs",
            new RecordNeedRequest
            {
                MunicipalityCode = "GM0014",
                Title = "Afspraken maken zonder eigen systeem",
                Description =
                    "Elke gemeente koopt en beheert een eigen systeem waarmee inwoners een afspraak aan de balie maken. "
                    + "Die systemen doen hetzelfde, en inwoners moeten overal opnieuw uitzoeken hoe het werkt.",
            }
        );
        foreach (var (user, code) in new[] { ("operations-gm0599", "GM0599"), ("ict-gm0344", "GM0344") })
            await client.Post<NeedView>(
                user,
                $"/initiatives/v1/needs/{need.Id}/co-signatures",
                new CosignNeedRequest { MunicipalityCode = code }
            );
        return need.Id;
    }

    private async Task<Guid> Submit(Guid need, int inUse)
    {
        var started = await client.Post<InitiativeView>(
            Lead,
            Initiatives,
            new StartInitiativeRequest
            {
                NeedId = need,
                InvitedMunicipalities = ["GM0599"],
                Plan = new InitiativePlan
                {
                    Title = Title,
                    Track = Track.ScaleUp,
                    ProvenAtMunicipality = "GM0014",
                    SocietalGoal = "Inwoners maken in elke gemeente op dezelfde manier een afspraak en wachten minder lang.",
                    BenefitHoursPerYear = 24_000,
                    BenefitCentsPerYear = 120_000_000,
                    Costs = Costs(inUse),
                    Evidence = "In een jaar maakten 90.000 inwoners er een afspraak mee.",
                    Effort = "Vier mensen werkten er zes maanden aan.",
                    Preconditions = "Openingstijden en producten van de balies staan op één plek.",
                },
            }
        );
        await client.Post<InitiativeView>("operations-gm0599", $"{Initiatives}/{started.Id}/owner-requests/GM0599/acceptance");
        return (await client.Post<InitiativeView>(Lead, $"{Initiatives}/{started.Id}/submission")).Id;
    }

    private static IReadOnlyList<CostLine> Costs(int inUse) =>
        [
            Cost(CostKind.Development, Recurrence.OneOff, 2021, 8_000_000),
            Cost(CostKind.Introduction, Recurrence.OneOff, 2022, 4_000_000),
            Cost(CostKind.Hosting, Recurrence.Yearly, inUse, DemoBenefits.YearlyCents),
        ];

    private static CostLine Cost(CostKind kind, Recurrence recurrence, int year, long cents) =>
        new()
        {
            Kind = kind,
            Recurrence = recurrence,
            Year = year,
            Cents = cents,
        };

    /// <returns>The agenda item.</returns>
    private async Task<Guid> Place(Guid initiative)
    {
        var assembly = await client.Post<AssemblyView>(
            "assembly-secretary",
            "/municipalities/v1/assemblies",
            new ConveneAssemblyRequest
            {
                Kind = AssemblyKind.Extraordinary,
                Date = new DateOnly(2020, 3, 13),
                Place = "Online",
                ReferenceDate = new DateOnly(2020, 1, 1),
            }
        );
        var item = await client.First<AgendaItemView>($"{Items}?initiativeId={initiative}");
        if (item.AssemblyId is null)
            await client.Put<AgendaItemView>(
                "assembly-secretary",
                $"{Items}/{item.Id}/placement",
                new PlaceItemRequest
                {
                    AssemblyId = assembly.Id,
                    BoardRecommendation = Recommendation.Adopt,
                    ServiceDeliveryBoardRecommendation = Recommendation.Adopt,
                    Explanation = "Past binnen de begroting van het fonds.",
                }
            );
        return item.Id;
    }

    /// <summary>So few have voted that the deputy confirms the closing.</summary>
    private async Task Vote(Guid item)
    {
        await client.Post<AgendaItemView>("assembly-secretary", $"{Items}/{item}/opening");
        if ((await client.Send<AgendaItemView>(HttpMethod.Get, "assembly-secretary", $"{Items}/{item}")).Status == ItemStatus.Open)
            foreach (var code in new[] { "GM0363", "GM0344", "GM0599", "GM0014", "GM0518", "GM0088" })
                await client.Put<BallotView>(
                    $"voter-{code.ToLowerInvariant()}",
                    $"{Items}/{item}/ballots/{code}",
                    new CastBallotRequest { Option = code == "GM0088" ? "Against" : "For" }
                );
        var turnout = await client.Send<TurnoutView>(HttpMethod.Get, "assembly-secretary", $"{Items}/{item}/turnout");
        foreach (var person in new[] { "assembly-secretary", "assembly-deputy" })
            await client.Post<AgendaItemView>(person, $"{Items}/{item}/closing", new CloseItemRequest { VotesCast = turnout.Weight });
    }
}
