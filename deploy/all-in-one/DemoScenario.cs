using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;

namespace Samen.AllInOne;

/// <summary>
/// With <c>--demo</c>: a small scenario that plays in 2020, loaded through the gateway as its users would do it, that
/// stops half-way: one initiative is placed on the agenda of the general assembly (next: open the vote), one waits for
/// the Taskforce's advice, one need waits for co-signers.
/// </summary>
internal static class DemoScenario
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private sealed record Credentials(IReadOnlyList<Key> Keys);

    private sealed record Key(string Name, [property: System.Text.Json.Serialization.JsonPropertyName("key")] string Text, Guid? Partner);

    private sealed record Loaded(string Sink, string Secret, bool Complete);

    public static async Task Load(string gateway, string dataFolder, DemoInbox inbox, CancellationToken ct)
    {
        var file = Path.Combine(dataFolder, "demo-scenario.json");
        var before = File.Exists(file) ? JsonSerializer.Deserialize<Loaded>(await File.ReadAllTextAsync(file, ct), Json) : null;
        var sink = $"{gateway}/demo/inbox";
        if (before is not null)
            inbox.Expect(before.Secret);
        if (before is { Complete: true } && before.Sink == sink)
            return;
        var credentials = JsonSerializer.Deserialize<Credentials>(
            await File.ReadAllTextAsync(Path.Combine(dataFolder, "demo-credentials.json"), ct),
            Json
        )!;
        var keys = credentials.Keys.ToDictionary(key => key.Name, key => key.Text);
        using var http = new HttpClient { BaseAddress = new Uri(gateway) };
        var step = 0;

        var partner = await Post<PartnerView>(
            "partner-manager",
            "/partners/v1/partners",
            new RegisterPartnerRequest
            {
                Name = "Voorbeeld Ketenpartner",
                Kind = PartnerKind.ChainPartner,
                Oin = "00000099000000002000",
                Id = credentials.Keys.Single(key => key.Name == "partner-user").Partner,
            }
        );
        if (before?.Sink != sink)
        {
            // A secret is shown once: one that was lost in a crash, or an endpoint that moved, is replaced.
            var subscriptions = $"/partners/v1/partners/{partner.Id}/subscriptions";
            foreach (
                var old in (await Send<SubscriptionView[]>(HttpMethod.Get, "partner-manager", subscriptions, null)).Where(old =>
                    old.Status != SubscriptionStatus.Ended
                )
            )
                await Send<JsonElement?>(HttpMethod.Delete, "partner-manager", $"{subscriptions}/{old.Id}", null);
            var made = await Send<SubscriptionCreated>(
                HttpMethod.Post,
                "partner-manager",
                subscriptions,
                new CreateSubscriptionRequest { Sink = sink }
            );
            before = new Loaded(sink, made.Secret, before?.Complete ?? false);
            await Keep(before);
            inbox.Expect(made.Secret);
            if (before.Complete)
                return;
        }

        await Send<BudgetView>(
            HttpMethod.Put,
            "fund-manager",
            "/funding/v1/budgets/2020",
            new RecordBudgetRequest
            {
                ContributionsCents = 4_325_000_000,
                OtherIncomeCents = 1_175_000_000,
                AdoptedOn = new DateOnly(2019, 6, 5),
            }
        );
        var assembly = await Post<AssemblyView>(
            "assembly-secretary",
            "/municipalities/v1/assemblies",
            new ConveneAssemblyRequest
            {
                Kind = MeetingKind.Ordinary,
                Date = new DateOnly(2020, 9, 25),
                Place = "Online",
                ReferenceDate = new DateOnly(2020, 1, 1),
            }
        );

        // The register reaches the other services by events.
        await Until(() => Answers("/initiatives/v1/summary"));
        var moving = await Need(
            "secretary-gm0363",
            "GM0363",
            "Eén digitale balie voor wie verhuist",
            "Wie verhuist, meldt zich nu op zes plekken. Wij willen dat een verhuizing in één keer goed doorkomt, bij de gemeente en bij de ketenpartners."
        );
        await Cosign(moving, "ict-gm0344", "GM0344");
        await Cosign(moving, "operations-gm0599", "GM0599");
        var scaleUp = await Post<InitiativeView>(
            "secretary-gm0363",
            "/initiatives/v1/initiatives",
            new StartInitiativeRequest
            {
                NeedId = moving,
                Title = "Verhuisbalie voor alle gemeenten",
                Track = Track.ScaleUp,
                ProvenAtMunicipality = "GM0344",
                SocietalGoal = "Inwoners regelen een verhuizing in één keer en hoeven niets twee keer op te geven.",
                BenefitHoursPerYear = 120_000,
                BenefitCentsPerYear = 640_000_000,
                OneOffCents = 180_000_000,
                YearlyCents = 95_000_000,
                LeadMunicipality = "GM0363",
                OtherOwnerMunicipalities = ["GM0344"],
            }
        );
        await Post<InitiativeView>("secretary-gm0363", $"/initiatives/v1/initiatives/{scaleUp.Id}/submission");
        await Post<InitiativeView>(
            "taskforce-1",
            $"/initiatives/v1/initiatives/{scaleUp.Id}/advice",
            new AdviseRequest
            {
                Verdict = Verdict.Endorse,
                Reason = "Bewezen in de praktijk, gedragen door drie gemeenten en goed over te nemen.",
            }
        );
        var items = $"/municipalities/v1/agenda-items?initiativeId={scaleUp.Id}";
        await Until(async () => (await http.GetFromJsonAsync<AgendaItemView[]>(items, Json, ct))!.Length > 0);
        var item = (await http.GetFromJsonAsync<AgendaItemView[]>(items, Json, ct))![0];
        await Send<AgendaItemView>(
            HttpMethod.Put,
            "assembly-secretary",
            $"/municipalities/v1/agenda-items/{item.Id}/placement",
            new PlaceItemRequest
            {
                AssemblyId = assembly.Id,
                BoardRecommendation = Recommendation.Adopt,
                ServiceDeliveryBoardRecommendation = Recommendation.Adopt,
                Explanation = "Past binnen de begroting van het fonds.",
            }
        );

        var permits = await Need(
            "ict-gm0344",
            "GM0344",
            "Vergunningen controleren kost te veel handwerk",
            "Elke gemeente controleert aanvragen tegen dezelfde landelijke regels, met eigen lijsten die snel verouderen."
        );
        await Cosign(permits, "secretary-gm0014", "GM0014");
        var joint = await Post<InitiativeView>(
            "ict-gm0344",
            "/initiatives/v1/initiatives",
            new StartInitiativeRequest
            {
                NeedId = permits,
                Title = "Samen regels bijhouden voor vergunningen",
                Track = Track.JointDevelopment,
                SocietalGoal = "Aanvragers krijgen sneller en overal hetzelfde antwoord.",
                BenefitHoursPerYear = 45_000,
                BenefitCentsPerYear = 210_000_000,
                OneOffCents = 75_000_000,
                YearlyCents = 30_000_000,
                LeadMunicipality = "GM0344",
                OtherOwnerMunicipalities = ["GM0014"],
            }
        );
        await Post<InitiativeView>("ict-gm0344", $"/initiatives/v1/initiatives/{joint.Id}/submission");

        await Need(
            "operations-gm0599",
            "GM0599",
            "Brieven die inwoners begrijpen",
            "Veel brieven leiden tot telefoontjes. Wij zoeken gemeenten die met ons standaardbrieven in begrijpelijke taal willen maken."
        );

        await Keep(before! with { Complete = true });

        async Task Keep(Loaded loaded)
        {
            await File.WriteAllTextAsync($"{file}.new", JsonSerializer.Serialize(loaded, Json), ct);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode($"{file}.new", UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Move($"{file}.new", file, overwrite: true);
        }

        async Task<Guid> Need(string who, string municipality, string title, string description) =>
            (
                await Post<NeedView>(
                    who,
                    "/initiatives/v1/needs",
                    new RecordNeedRequest
                    {
                        MunicipalityCode = municipality,
                        Title = title,
                        Description = description,
                    }
                )
            ).Id;

        Task Cosign(Guid need, string who, string municipality) =>
            Post<NeedView>(who, $"/initiatives/v1/needs/{need}/co-signatures", new CosignNeedRequest { MunicipalityCode = municipality });

        // Each step has a key, so that a scenario that a crash cut off goes on where it was.
        Task<T> Post<T>(string who, string path, object? body = null) => Send<T>(HttpMethod.Post, who, path, body, $"demo-{++step}");

        async Task<T> Send<T>(HttpMethod method, string who, string path, object? body, string? key = null)
        {
            using var request = new HttpRequestMessage(method, path)
            {
                Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", keys[who]);
            if (key is not null)
                request.Headers.Add("Idempotency-Key", key);
            using var response = await http.SendAsync(request, ct);
            if (!response.IsSuccessStatusCode)
                throw new InvalidOperationException(
                    $"The demo scenario stopped at {method} {path}: {await response.Content.ReadAsStringAsync(ct)}"
                );
            return response.StatusCode == System.Net.HttpStatusCode.NoContent
                ? default!
                : (await response.Content.ReadFromJsonAsync<T>(Json, ct))!;
        }

        async Task<bool> Answers(string path)
        {
            using var response = await http.GetAsync(path, ct);
            return response.IsSuccessStatusCode;
        }

        async Task Until(Func<Task<bool>> condition)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(Patience);
            while (!await condition())
                await Task.Delay(20, limit.Token);
        }
    }
}
