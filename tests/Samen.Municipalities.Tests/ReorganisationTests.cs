using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>The register on any day: what merges, splits, and changes its name.</summary>
public class ReorganisationTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private const string Reorganisations = "/municipalities/v1/reorganisations",
        Imports = "/municipalities/v1/inhabitants-imports";

    private static readonly Dictionary<string, int> MunicipalitiesOn = new()
    {
        ["2017-12-31"] = 388,
        ["2018-01-01"] = 380,
        ["2018-12-31"] = 380,
        ["2019-01-01"] = 355,
        ["2020-01-01"] = 355,
        ["2020-12-31"] = 355,
        ["2021-01-01"] = 352,
        ["2022-01-01"] = 345,
        ["2022-03-23"] = 345,
        ["2022-03-24"] = 344,
        ["2023-01-01"] = 342,
        ["2026-11-26"] = 342,
    };

    [Theory, EveryDatabase]
    public async Task The_register_answers_as_of_any_day(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        foreach (var (day, count) in MunicipalitiesOn)
            (await samen.All($"{RegisterPath}?asOf={day}")).Count.ShouldBe(count, day);
    }

    [Theory, EveryDatabase]
    public async Task The_register_keeps_what_is_no_more(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        (await samen.All($"{RegisterPath}?abolished=true")).ShouldSatisfyAllConditions(
            all => all.Count.ShouldBe(388 + 5 + 12),
            all => all.Count(m => m.ValidTo is null).ShouldBe(342),
            all => all.Select(m => m.Code).Distinct().Count().ShouldBe(all.Count)
        );
        await samen.Everybody.GetAsync($"{RegisterPath}?asOf=2017-12-30").ShouldRefuse(400, "invalid-request");
        (await samen.Get<MunicipalityView>($"{RegisterPath}/GM0545")).ShouldSatisfyAllConditions(
            m => m.Province.ShouldBe("Zuid-Holland"),
            m => m.ValidTo.ShouldBe(new DateOnly(2019, 1, 1))
        );
    }

    [Fact]
    public async Task A_municipality_has_a_history()
    {
        var samen = await shared.On();
        var haaren = await samen.Get<MunicipalityHistory>($"{RegisterPath}/GM0788/history");
        haaren.Successors.Select(s => s.SuccessorCode).ShouldBe(["GM0757", "GM0824", "GM0855", "GM0865"]);
        haaren.Successors.ShouldAllBe(s => s.SharePercentage == null);
        (await samen.Get<MunicipalityHistory>($"{RegisterPath}/GM1979/history"))
            .Predecessors.Select(s => s.Code)
            .ShouldBe(["GM0003", "GM0010", "GM0024"]);
        (await samen.Get<ReorganisationView[]>($"{Reorganisations}?limit=100")).ShouldSatisfyAllConditions(
            all => all.Count(r => r.Kind == ReorganisationKind.Split).ShouldBe(3),
            all => all[0].EffectiveDate.ShouldBe(new DateOnly(2023, 1, 1)),
            all => (all[0].MunicipalitiesBefore, all[0].MunicipalitiesAfter).ShouldBe((344, 342))
        );
        await samen.Everybody.GetAsync($"{RegisterPath}/GM9999/history").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task A_merger_is_shown_before_it_is_recorded_and_told_when_it_takes_effect(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));
        await using var samen = await Start(kind, clock);
        (await samen.Admin.Act<ReorganisationView>(Reorganisations, Merger with { DryRun = true })).ShouldSatisfyAllConditions(
            r => r.Id.ShouldBeNull(),
            r => r.Kind.ShouldBe(ReorganisationKind.Merger),
            r => (r.MunicipalitiesBefore, r.MunicipalitiesAfter).ShouldBe((342, 341))
        );
        (await samen.All($"{RegisterPath}?asOf=2027-01-01")).Count.ShouldBe(342);

        var recorded = await samen.Admin.Create<ReorganisationView>(Reorganisations, Merger);
        recorded.TookEffectAt.ShouldBeNull();
        (await samen.All($"{RegisterPath}?asOf=2027-01-01")).Count.ShouldBe(341);
        (await samen.All($"{RegisterPath}")).Count.ShouldBe(342);
        (await samen.App.Facts<MunicipalitiesReorganised>()).ShouldNotContain(f => f.ReorganisationId == recorded.Id);
        await samen.Admin.SendBody("POST", Reorganisations, Merger).ShouldRefuse(400, "invalid-request");

        clock.Advance(TimeSpan.FromDays(36)); // 1 January 2027, in the Netherlands too.
        await Task.WhenAll(
            PublishReorganisations.Run(samen.Database, clock, CancellationToken.None),
            PublishReorganisations.Run(samen.Database, clock, CancellationToken.None)
        );
        var fact = (await samen.App.Facts<MunicipalitiesReorganised>()).Single(f => f.ReorganisationId == recorded.Id);
        fact.Established.Single().ShouldSatisfyAllConditions(e => e.Code.ShouldBe("GM2001"), e => e.Province.ShouldBe("Fryslân"));
        fact.Abolished.Select(a => a.Code).ShouldBe(["GM0060", "GM0088"]);
        (await samen.All($"{RegisterPath}")).Count.ShouldBe(341);
        await samen.Admin.DeleteAsync($"{Reorganisations}/{recorded.Id}").ShouldRefuse(409, "took-effect");
    }

    [Theory, EveryDatabase]
    public async Task What_is_to_come_can_be_withdrawn_and_leaves_nothing(DatabaseKind kind)
    {
        await using var samen = await Start(kind, new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero)));
        var recorded = await samen.Admin.Create<ReorganisationView>(Reorganisations, Merger);
        (await samen.Admin.DeleteAsync($"{Reorganisations}/{recorded.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await samen.All($"{RegisterPath}?asOf=2027-01-01")).Count.ShouldBe(342);
        await samen.Everybody.GetAsync($"{RegisterPath}/GM2001").ShouldRefuse(404, "not-found");
        await samen.Admin.DeleteAsync($"{Reorganisations}/{recorded.Id}").ShouldRefuse(404, "not-found");
        await samen.Admin.Create<ReorganisationView>(Reorganisations, Merger);
    }

    [Fact]
    public async Task A_change_of_name_gives_another_code_and_stays_the_same_municipality()
    {
        await using var samen = await Start();
        var before = await samen.Get<MunicipalityView>($"{RegisterPath}/GM0088");
        var renamed = await samen.Admin.Create<ReorganisationView>(
            Reorganisations,
            new ReorganiseRequest
            {
                EffectiveDate = new DateOnly(2025, 1, 1),
                Established =
                [
                    new NamedMunicipality
                    {
                        Code = "GM2002",
                        Name = "Schiereiland",
                        Province = "Fryslân",
                    },
                ],
                Abolished = [new AbolishRequest { Code = "GM0088", Successors = [new SuccessorMunicipality("GM2002", null)] }],
            }
        );
        renamed.Kind.ShouldBe(ReorganisationKind.NameChange);
        renamed.TookEffectAt.ShouldNotBeNull();
        (await samen.Get<MunicipalityView>($"{RegisterPath}/GM2002")).Id.ShouldBe(before.Id);
        (await samen.Get<MunicipalityHistory>($"{RegisterPath}/GM2002/history"))
            .Periods.Select(p => (p.Code, p.ValidTo))
            .ShouldBe([("GM0088", new DateOnly(2025, 1, 1)), ("GM2002", (DateOnly?)null)]);
    }

    [Fact]
    public async Task A_correction_keeps_the_code()
    {
        await using var samen = await Start();
        var corrected = await samen.Admin.Create<ReorganisationView>(
            Reorganisations,
            new ReorganiseRequest
            {
                EffectiveDate = new DateOnly(2025, 1, 1),
                Changed =
                [
                    new NamedMunicipality
                    {
                        Code = "GM0088",
                        Name = "Schiermonnikoog",
                        Province = "Groningen",
                    },
                ],
            }
        );
        (corrected.Kind, corrected.MunicipalitiesBefore, corrected.MunicipalitiesAfter).ShouldBe((ReorganisationKind.Correction, 342, 342));
        (await samen.All($"{RegisterPath}?asOf=2024-12-31&province=Groningen")).ShouldNotContain(m => m.Code == "GM0088");
        (await samen.All($"{RegisterPath}?province=Groningen")).ShouldContain(m => m.Code == "GM0088");
        (await samen.All($"{RegisterPath}?abolished=true")).Count(m => m.Code == "GM0088").ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"effectiveDate":"2025-01-01"}""", "/abolished required")]
    [InlineData(
        """{"effectiveDate":"2017-12-31","changed":[{"code":"GM0088","name":"Oog","province":"Fryslân"}]}""",
        "/effectiveDate range,/changed/0/code not-in-existence"
    )]
    [InlineData(
        """{"effectiveDate":"2025-01-01","abolished":[{"code":"GM0003","successors":[{"code":"GM0014"}]}]}""",
        "/abolished/0/code not-in-existence"
    )]
    [InlineData("""{"effectiveDate":"2025-01-01","abolished":[{"code":"GM0088","successors":[]}]}""", "/abolished/0/successors required")]
    [InlineData(
        """{"effectiveDate":"2025-01-01","abolished":[{"code":"GM0088","successors":[{"code":"GM0003"}]}]}""",
        "/abolished/0/successors/0/code unknown"
    )]
    [InlineData(
        """{"effectiveDate":"2025-01-01","abolished":[{"code":"GM0088","successors":[{"code":"GM0088"}]}]}""",
        "/abolished/0/successors/0/code unknown"
    )]
    [InlineData(
        """
            {"effectiveDate":"2025-01-01","abolished":[{"code":"GM0088",
            "successors":[{"code":"GM0060","sharePercentage":40},{"code":"GM0014","sharePercentage":50}]}]}
            """,
        "/abolished/0/successors shares"
    )]
    [InlineData(
        """{"effectiveDate":"2025-01-01","abolished":[{"code":"GM0088","successors":[{"code":"GM0060"},{"code":"GM0060"}]}]}""",
        "/abolished/0/successors twice"
    )]
    [InlineData(
        """{"effectiveDate":"2025-01-01","established":[{"code":"GM0003","name":"Nieuw","province":"Fryslân"}]}""",
        "/established/0/code used"
    )]
    [InlineData(
        """{"effectiveDate":"2025-01-01","established":[{"code":"GM2003","name":"Nieuw","province":"Friesland"}]}""",
        "/established/0/code no-predecessor,/established/0/province unknown"
    )]
    [InlineData(
        """{"effectiveDate":"2025-01-01","changed":[{"code":"gm0088","name":"O","province":"Fryslân"}]}""",
        "/changed/0/code format,/changed/0/name length"
    )]
    [InlineData(
        """{"effectiveDate":"2025-01-01","changed":[{"code":"GM0088","name":"Ameland","province":"Fryslân"}]}""",
        "/changed/0/name used"
    )]
    [InlineData("""{"effectiveDate":"2025-01-01","changed":[null]}""", "/changed/0 required")]
    public async Task What_cannot_be_is_refused_with_all_its_errors(string body, string errors) =>
        await (await shared.On()).Admin.SendBody("POST", Reorganisations, body).ShouldRefuse(400, "invalid-request", errors.Split(','));

    [Fact]
    public async Task Votes_of_a_later_day_follow_the_figures_of_all_that_merged_and_a_split_is_unknown()
    {
        var samen = await shared.On();
        // In 2022 there are 345; Purmerend took Beemster, and Haaren went over four that have no figure since.
        var item = await samen.Proposed();
        var assembly = await samen.Secretary.Create<AssemblyView>(Assemblies, Convening() with { Date = new DateOnly(2020, 12, 31) });
        (await samen.Place(item.Id, Placing(assembly.Id))).Status.ShouldBe(ItemStatus.Placed);
        assembly = await samen.Secretary.Create<AssemblyView>(Assemblies, Convening() with { Date = new DateOnly(2022, 1, 1) });
        await samen.Secretary.SendBody("PUT", $"{Items}/{item.Id}/placement", Placing(assembly.Id));
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/opening").ShouldRefuse(409, "incomplete-figures");
    }

    private static readonly DateOnly Before = new(2020, 1, 1),
        Day = new(2021, 1, 1),
        Later = new(2022, 1, 1);

    /// <summary>A and B merge into N, C is divided over N and D by shares, E over D and F in an unknown way; then N becomes M.</summary>
    private static readonly Successions Merging = new([
        new("A", "N", Day),
        new("B", "N", Day),
        new("C", "N", Day, 33.33m),
        new("C", "D", Day, 66.67m),
        new("E", "D", Later),
        new("E", "F", Later),
        new("N", "M", Later),
    ]);

    private static readonly Dictionary<string, int?> Figures = new()
    {
        ["A"] = 10,
        ["B"] = 20,
        ["C"] = 100,
        ["D"] = 5,
        ["E"] = 7,
        ["F"] = 9,
    };

    [Fact]
    public void Figures_are_carried_over_whole_by_share_or_not_at_all()
    {
        Merging.Carry(Figures, Before, Before).ShouldBe(Figures);
        Merging
            .Carry(Figures, Before, Day)
            .ShouldBe(
                new Dictionary<string, int?>
                {
                    ["D"] = 72,
                    ["E"] = 7,
                    ["F"] = 9,
                    ["N"] = 63,
                }
            );
        Merging
            .Carry(Figures, Before, Later)
            .ShouldBe(
                new Dictionary<string, int?>
                {
                    ["D"] = null,
                    ["F"] = null,
                    ["M"] = 63,
                }
            );
    }

    [Fact]
    public void Successors_are_found_over_all_reorganisations_up_to_a_day()
    {
        Merging.Of("A", Later).ShouldBe(["M"]);
        Merging.Of("C", Later).ShouldBe(["D", "M"]);
        Merging.Of("A", Before).ShouldBe(["A"]);
    }

    /// <summary>Any chain of mergers and splits with shares keeps every inhabitant.</summary>
    [Fact]
    public void Nobody_is_lost_by_any_chain_of_reorganisations() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ArrayOf(6).ToArbitrary(), Gen.Choose(0, 10_000).ArrayOf(8).ToArbitrary(), (people, choices) =>
            {
                var living = people.Select((p, i) => $"M{i}").ToList();
                var figures = living.Zip(people).ToDictionary(m => m.First, m => (int?)m.Second);
                var all = new List<Succession>();
                var first = new DateOnly(2020, 1, 1);
                foreach (var (i, choice) in choices.Index())
                {
                    if (living.Count < 3)
                        break;
                    var gone = living[choice % living.Count];
                    living.Remove(gone);
                    var (one, other) = (living[choice % living.Count], living[(choice + 1) % living.Count]);
                    if (choice % 2 == 0)
                        all.Add(new Succession(gone, one, first.AddDays(i + 1)));
                    else
                        all.AddRange([
                            new Succession(gone, one, first.AddDays(i + 1), choice / 100m),
                            new Succession(gone, other, first.AddDays(i + 1), 100 - (choice / 100m)),
                        ]);
                }
                var carried = new Successions(all).Carry(figures, first, first.AddDays(9));
                return carried.Keys.SequenceEqual(living.Order(StringComparer.Ordinal)) && carried.Values.Sum() == people.Sum();
            })
            .QuickCheckThrowOnFailure();

    private const string Good = "code;name;inhabitants\nGM0088;Schiermonnikoog;931\nGM0363;Amsterdam;873338\n",
        Bad = Good + "GM0003;Appingedam;11600\nGM9999;Nergens;5\nGM0014;Groningen;232.874\nGM0088;Schiermonnikoog;931\n";

    [Theory, EveryDatabase]
    public async Task An_import_shows_first_what_it_changes(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var day = new DateOnly(2021, 1, 1);
        (await Import(samen, day, Good, dryRun: true).Read<InhabitantsImported>()).ShouldSatisfyAllConditions(
            i => i.Added.ShouldBe(2),
            i => i.Missing.Count.ShouldBe(350)
        );
        (await Import(samen, day, Bad, dryRun: true).Read<InhabitantsImported>())
            .Lines.Where(l => l.Outcome == ImportedLine.Wrong)
            .Select(l => $"{l.Line} {l.Errors.Single().Column} {l.Errors.Single().Code}")
            .ShouldBe(["4 code not-in-existence", "5 code unknown", "6 inhabitants range", "7 code twice"]);
        (await samen.App.Facts<InhabitantsRecorded>()).ShouldNotContain(f => f.ReferenceDate == day);
    }

    [Fact]
    public async Task A_line_whose_name_or_province_contradicts_its_code_is_wrong()
    {
        const string csv = """
            Code;Gemeente;Provincie;Inwoners;Peildatum
            GM0034;Amsterdam;Noord-Holland;873338;2021-01-01
            GM0363;AMSTERDAM (gemeente);;873338;01-01-2021
            GM1900;Sudwest-Fryslan;friesland;89999;1-1-2021
            GM0518;’s Gravenhage;zuid holland;548320;2020-01-01
            GM0373;Bergen;Noord-Holland;29974;
            GM0893;Bergen (NH.);Limburg;13000;
            GM0344;Utrecht;;;
            """;
        var imported = await Import(await shared.On(), new DateOnly(2021, 1, 1), csv, dryRun: true).Read<InhabitantsImported>();
        string.Join(", ", imported.Lines.SelectMany(l => l.Errors.Select(e => $"{l.Line} {e.Column} {e.Code}")))
            .ShouldBe("2 name other-name, 2 province other-province, 5 reference_date differs, 7 name other-name");
        imported.Missing.ShouldContain("GM0344", "a line without a figure gives none");
    }

    [Theory, EveryDatabase]
    public async Task An_import_is_done_whole_or_not_at_all(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var day = new DateOnly(2021, 1, 2);
        await Import(samen, day, Bad)
            .ShouldRefuse(
                400,
                "invalid-request",
                "/csv/4/code not-in-existence",
                "/csv/5/code unknown",
                "/csv/6/inhabitants range",
                "/csv/7/code twice"
            );
        (await samen.App.Facts<InhabitantsRecorded>()).ShouldNotContain(f => f.ReferenceDate == day);
        (await Import(samen, day, Good).Read<InhabitantsImported>()).Added.ShouldBe(2);
        (
            await Import(samen, day, Good.Replace("931", "930", StringComparison.Ordinal)).Read<InhabitantsImported>()
        ).ShouldSatisfyAllConditions(i => i.Corrected.ShouldBe(1), i => i.Unchanged.ShouldBe(1));
        (await samen.App.Facts<InhabitantsRecorded>())
            .Where(f => f.ReferenceDate == day)
            .Select(f => f.Inhabitants)
            .ShouldBe([931, 873338, 930]);
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("code,inhabitants", "required")]
    [InlineData("a,b\n1,2", "header")]
    public async Task What_is_no_table_of_inhabitants_is_refused(string csv, string code) =>
        await Import(await shared.On(), new DateOnly(2021, 1, 3), csv, dryRun: true).ShouldRefuse(400, "invalid-request", $"/csv {code}");

    [Fact]
    public async Task Identifiers_are_kept_and_guarded_by_their_version()
    {
        var samen = await shared.On();
        var path = $"{RegisterPath}/GM0363/identifiers";
        var view = await samen.Admin.Put<MunicipalityView>(
            path,
            new RecordIdentifiersRequest { Rsin = "002564440", Oin = "00000001002564440000" }
        );
        view.Identifiers.ShouldBe(
            new IdentifiersView("https://identifier.overheid.nl/tooi/id/gemeente/gm0363", "00000001002564440000", "002564440", null, 1)
        );
        await samen.Admin.SendBody("PUT", path, new RecordIdentifiersRequest(), ifMatch: "\"7\"").ShouldRefuse(412, "stale-version");
        (await samen.Get<MunicipalityView>($"{RegisterPath}/GM0363")).Identifiers.Rsin.ShouldBe("002564440");
    }

    [Theory]
    [InlineData(
        """{"rsin":"123456789","oin":"00000001123456789000","kvkNumber":"1234567"}""",
        "/oin format,/rsin format,/kvkNumber format"
    )]
    [InlineData("""{"rsin":"822477348","oin":"00000001002564440000"}""", "/oin differs")]
    public async Task Identifiers_are_checked(string body, string errors) =>
        await (await shared.On())
            .Admin.SendBody("PUT", $"{RegisterPath}/GM0363/identifiers", body)
            .ShouldRefuse(400, "invalid-request", errors.Split(','));

    [Theory]
    [InlineData("002564440", true)]
    [InlineData("822477348", true)]
    [InlineData("123456789", false)]
    [InlineData("000000000", false)]
    [InlineData("2564440", false)]
    public void An_RSIN_passes_the_test_with_a_last_weight_of_minus_one(string value, bool right) =>
        Contracts.Identifiers.IsRsin(value).ShouldBe(right);

    [Theory]
    [InlineData("00000001002564440000", true)]
    [InlineData("00000003123456780000", true)]
    [InlineData("00000099000000001000", true)]
    [InlineData("00000001123456789000", false)]
    [InlineData("00000003123456789000", false)]
    [InlineData("00000012123456789000", false)]
    [InlineData("0000000100256444000", false)]
    public void An_OIN_has_a_known_prefix_and_a_number_of_its_register(string value, bool right) =>
        Contracts.Identifiers.IsOin(value).ShouldBe(right);

    private static readonly ReorganiseRequest Merger = new()
    {
        EffectiveDate = new DateOnly(2027, 1, 1),
        Established =
        [
            new NamedMunicipality
            {
                Code = "GM2001",
                Name = "Waddeneilanden",
                Province = "Fryslân",
            },
        ],
        Abolished =
        [
            new AbolishRequest { Code = "GM0088", Successors = [new SuccessorMunicipality("GM2001", null)] },
            new AbolishRequest { Code = "GM0060", Successors = [new SuccessorMunicipality("GM2001", null)] },
        ],
    };

    private static Task<HttpResponseMessage> Import(MunicipalitiesApp samen, DateOnly day, string csv, bool dryRun = false) =>
        samen.Admin.SendBody(
            "POST",
            Imports,
            new ImportInhabitantsRequest
            {
                ReferenceDate = day,
                Csv = csv,
                DryRun = dryRun,
            }
        );
}
