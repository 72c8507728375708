using System.Text.Json;
using System.Text.Json.Serialization;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;

namespace Samen.AllInOne;

/// <summary>
/// With <c>--demo</c>: a small scenario set in 2020, loaded through the gateway as its users would, and left half finished: one
/// initiative is on the agenda of the general assembly (next: open the vote), where the vote on a motion is open, one is on that of the
/// Taskforce, the budget of 2021 is on the same agenda, the fund's 2019 is closed with discharge and its 2020 runs, one need waits for
/// co-signers; one joint facility is in use in 40 municipalities, one has just begun and is bought together. One initiative went the
/// whole way, down to what ten municipalities realised with it in the two years before this one. Each role has something open.
/// </summary>
internal sealed class DemoScenario(DemoClient client)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Credentials(IReadOnlyList<Key> Keys);

    private sealed record Key(string Name, [property: JsonPropertyName("key")] string Text, Guid? Partner);

    /// <summary>Loads what is not there yet; a second start with the same address changes nothing.</summary>
    /// <exception cref="InvalidOperationException">A step was refused.</exception>
    public static async Task Load(string gateway, string folder, DemoInbox inbox, CancellationToken ct)
    {
        var progress = await DemoProgress.Read(folder, ct);
        var sink = $"{gateway}/demo/inbox";
        if (progress is not null)
            inbox.Expect(progress.Secret);
        if (progress is { Complete: true } && progress.Sink == sink)
            return;
        var file = await File.ReadAllTextAsync(Path.Combine(folder, "demo-credentials.json"), ct);
        var keys = JsonSerializer.Deserialize<Credentials>(file, Json)!.Keys;
        using var client = new DemoClient(gateway, keys.ToDictionary(key => key.Name, key => key.Text), ct);
        var scenario = new DemoScenario(client);

        var partner = await scenario.RegisterPartner(keys.Single(key => key.Name == "partner-user").Partner);
        if (progress?.Sink != sink)
        {
            progress = new DemoProgress(sink, await scenario.Subscribe(partner, sink), progress?.Complete ?? false);
            await progress.Save(folder, ct);
            inbox.Expect(progress.Secret);
            if (progress.Complete)
                return;
        }
        var budgets = new DemoBudgets(client);
        await budgets.RecordPast();
        var assembly = await scenario.ConveneAssembly();
        // The register reaches the other services as facts.
        await client.WhenFound("/initiatives/v1/summary");
        await new DemoInvoices(client).Load();
        await new DemoPastYear(client).Load();
        await new DemoReceipts(client, folder).Load(await new DemoSpending(client).Load(partner));
        await new DemoTaskforce(client).Sit();
        var (begun, members) = await new DemoFacilities(client).Load(keys.Single(key => key.Name == "partnership-user").Partner!.Value);
        await new DemoBenefits(client).Load(members);
        var moving = await scenario.EndorseMovingDesk();
        await scenario.PlaceOnAgenda(moving, assembly);
        await budgets.Propose(assembly);
        await scenario.SubmitPermits();
        await scenario.RecordLetters();
        await new DemoPractice(client).Load(moving);
        await new DemoProcurement(client).Load(begun);
        await new DemoOpen(client).Load(assembly, begun);
        await new DemoNewsletter(client).Load();
        await (progress with { Complete = true }).Save(folder, ct);
    }

    private async Task<Guid> RegisterPartner(Guid? id) =>
        (
            await client.Post<PartnerView>(
                "partner-manager",
                "/partners/v1/partners",
                new RegisterPartnerRequest
                {
                    Name = "Voorbeeld Ketenpartner",
                    Kind = PartnerKind.ChainPartner,
                    Oin = "00000099000000002000",
                    Id = id,
                }
            )
        ).Id;

    /// <summary>
    /// A new subscription in the place of any other: a secret is shown once, so one that a crash lost can't be had again.
    /// </summary>
    /// <returns>Its secret.</returns>
    private async Task<string> Subscribe(Guid partner, string sink)
    {
        var path = $"/partners/v1/partners/{partner}/subscriptions";
        foreach (var old in await client.Send<SubscriptionView[]>(HttpMethod.Get, "partner-manager", path))
        {
            if (old.Status != SubscriptionStatus.Ended)
                await client.Send<JsonElement?>(HttpMethod.Delete, "partner-manager", $"{path}/{old.Id}");
        }
        var request = new CreateSubscriptionRequest { Sink = sink };
        return (await client.Send<SubscriptionCreated>(HttpMethod.Post, "partner-manager", path, request)).Secret;
    }

    private async Task<Guid> ConveneAssembly() =>
        (
            await client.Post<AssemblyView>(
                "assembly-secretary",
                "/municipalities/v1/assemblies",
                new ConveneAssemblyRequest
                {
                    Kind = AssemblyKind.Ordinary,
                    Date = new DateOnly(2020, 9, 25),
                    Place = "Online",
                    ReferenceDate = new DateOnly(2020, 1, 1),
                }
            )
        ).Id;

    private async Task<Guid> EndorseMovingDesk()
    {
        var moving = await RecordNeed(
            "secretary-gm0363",
            "GM0363",
            "Eén digitale balie voor wie verhuist",
            "Wie verhuist, meldt zich nu op zes plekken. Wij willen dat een verhuizing in één keer goed doorkomt, "
                + "bij de gemeente en bij de ketenpartners."
        );
        await Cosign(moving, "ict-gm0344", "GM0344");
        await Cosign(moving, "operations-gm0599", "GM0599");
        var scaleUp = await client.Post<InitiativeView>(
            "secretary-gm0363",
            "/initiatives/v1/initiatives",
            new StartInitiativeRequest
            {
                NeedId = moving,
                InvitedMunicipalities = ["GM0344"],
                Plan = new InitiativePlan
                {
                    Title = "Verhuisbalie voor alle gemeenten",
                    Track = Track.ScaleUp,
                    ProvenAtMunicipality = "GM0344",
                    SocietalGoal = "Inwoners regelen een verhuizing in één keer en hoeven niets twee keer op te geven.",
                    StartYear = 2021,
                    BenefitHoursPerYear = 120_000,
                    BenefitCentsPerYear = 640_000_000,
                    Costs = Costs(180_000_000, 95_000_000),
                    Evidence = "In een jaar deden 21.000 inwoners het zo.",
                    Effort = "Vijf mensen werkten er acht maanden aan.",
                    Preconditions = "Een koppeling met de basisregistratie personen.",
                },
            }
        );
        await client.Post<InitiativeView>("ict-gm0344", $"/initiatives/v1/initiatives/{scaleUp.Id}/owner-requests/GM0344/acceptance");
        await client.Post<InitiativeView>("secretary-gm0363", $"/initiatives/v1/initiatives/{scaleUp.Id}/submission");
        await new DemoTaskforce(client).Endorse(scaleUp.Id);
        return scaleUp.Id;
    }

    private async Task PlaceOnAgenda(Guid initiative, Guid assembly)
    {
        var item = await client.First<AgendaItemView>($"/municipalities/v1/agenda-items?initiativeId={initiative}");
        await client.Put<AgendaItemView>(
            "assembly-secretary",
            $"/municipalities/v1/agenda-items/{item.Id}/placement",
            new PlaceItemRequest
            {
                AssemblyId = assembly,
                BoardRecommendation = Recommendation.Adopt,
                ServiceDeliveryBoardRecommendation = Recommendation.Adopt,
                Explanation = "Past binnen de begroting van het fonds.",
            }
        );
    }

    private async Task SubmitPermits()
    {
        var permits = await RecordNeed(
            "ict-gm0344",
            "GM0344",
            "Vergunningen controleren kost te veel handwerk",
            "Elke gemeente controleert aanvragen tegen dezelfde landelijke regels, met eigen lijsten die snel verouderen."
        );
        await Cosign(permits, "secretary-gm0014", "GM0014");
        var joint = await client.Post<InitiativeView>(
            "ict-gm0344",
            "/initiatives/v1/initiatives",
            new StartInitiativeRequest
            {
                NeedId = permits,
                InvitedMunicipalities = ["GM0014"],
                Plan = new InitiativePlan
                {
                    Title = "Samen regels bijhouden voor vergunningen",
                    Track = Track.JointDevelopment,
                    SocietalGoal = "Aanvragers krijgen sneller en overal hetzelfde antwoord.",
                    StartYear = 2021,
                    BenefitHoursPerYear = 45_000,
                    BenefitCentsPerYear = 210_000_000,
                    Costs = Costs(75_000_000, 30_000_000),
                },
            }
        );
        await client.Post<InitiativeView>("ict-gm0344", $"/initiatives/v1/initiatives/{joint.Id}/submission");
    }

    private static IReadOnlyList<CostLine> Costs(long oneOff, long yearly) =>
        [
            new CostLine
            {
                Kind = CostKind.Development,
                Recurrence = Recurrence.OneOff,
                Year = 2021,
                Cents = oneOff,
            },
            new CostLine
            {
                Kind = CostKind.Hosting,
                Recurrence = Recurrence.Yearly,
                Year = 2021,
                Cents = yearly,
            },
        ];

    private Task RecordLetters() =>
        RecordNeed(
            "operations-gm0599",
            "GM0599",
            "Brieven die inwoners begrijpen",
            "Veel brieven leiden tot telefoontjes. Wij zoeken gemeenten die met ons standaardbrieven in begrijpelijke taal willen maken."
        );

    private async Task<Guid> RecordNeed(string user, string municipality, string title, string description) =>
        (
            await client.Post<NeedView>(
                user,
                "/initiatives/v1/needs",
                new RecordNeedRequest
                {
                    MunicipalityCode = municipality,
                    Title = title,
                    Description = description,
                }
            )
        ).Id;

    private Task Cosign(Guid need, string user, string municipality) =>
        client.Post<NeedView>(
            user,
            $"/initiatives/v1/needs/{need}/co-signatures",
            new CosignNeedRequest { MunicipalityCode = municipality }
        );
}
