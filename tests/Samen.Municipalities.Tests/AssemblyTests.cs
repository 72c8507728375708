using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

public class AssemblyTests
{
    [Theory, EveryDatabase]
    public async Task An_endorsed_initiative_is_proposed_placed_opened_voted_on_and_closed(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var opened = await samen.Opened();
        (opened.Status, opened.EntitledWeight, opened.EntitledMunicipalities).ShouldBe((ItemStatus.Open, 13_232, 355));
        (await Answer<BallotView>(await samen.Cast(opened.Id, "GM0363", Vote.Against))).ShouldSatisfyAllConditions(
            b => b.Weight.ShouldBe(75),
            b => b.Replaced.ShouldBe(0)
        );
        (await Answer<BallotView>(await samen.Cast(opened.Id, "GM0363", Vote.For))).Replaced.ShouldBe(1);
        await Answer<BallotView>(await samen.Cast(opened.Id, "GM0088", Vote.Against));
        await Answer<BallotView>(await samen.Cast(opened.Id, "GM0003", Vote.Abstain));

        var closed = await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{opened.Id}/closing", null));
        closed.Outcome.ShouldBe(ItemOutcome.Adopted);
        closed.Result.ShouldBe(new VoteResult(75, 1, 12, 1, 1, 1, 13_232, 355, 98.68m, 0.67m));
        closed.RuleSet!.ShouldSatisfyAllConditions(
            r => (r.Name, r.InhabitantsPerVote, r.Rounding, r.MaximumWeight).ShouldBe(("ordinary", 1000, WeightRounding.Up, 75)),
            r => r.Conditions.Single().MoreThan.ShouldBeTrue()
        );
        var fact = (await samen.App.Facts<ItemClosed>()).Single(f => f.ItemId == opened.Id);
        (fact.Outcome, fact.Result, fact.AssemblyDate).ShouldBe((ItemOutcome.Adopted, closed.Result, Date));
        (await samen.App.Facts())
            .Where(f => f.Subject == $"agenda-items/{opened.Id}")
            .Select(f => (f.Number, f.Type.Split('.')[3]))
            .ShouldBe([(1L, "item-proposed"), (2L, "item-placed"), (3L, "item-opened"), (4L, "item-closed")]);
        (await samen.App.Facts<ItemClosed>())
            .Single(f => f.ItemId == opened.Id)
            .ShouldSatisfyAllConditions(
                f => f.Outcome.ShouldBe(ItemOutcome.Adopted),
                f => f.AdoptedOption.ShouldBe("For"),
                f => f.Binding.ShouldBeTrue(),
                f => f.Options.Select(o => (o.Key, o.Weight)).ShouldBe([("For", 75), ("Against", 1)])
            );
        (await samen.App.Facts())
            .Single(f => f.Type.EndsWith("item-proposed.v1", StringComparison.Ordinal))
            .ShouldSatisfyAllConditions(f => f.CauseSource.ShouldBe("initiatives"), f => f.CausePosition.ShouldBe(1));
    }

    [Fact]
    public async Task Weights_are_frozen_at_the_opening()
    {
        await using var samen = await Start();
        var opened = await samen.Opened();
        await samen.Admin.PutAsJsonAsync(
            $"{RegisterPath}/GM0088/inhabitants/2020-01-01",
            new RecordInhabitantsRequest { Inhabitants = 74_500 },
            ServiceApp.Json
        );
        (await Answer<BallotView>(await samen.Cast(opened.Id, "GM0088", Vote.For))).Weight.ShouldBe(1);
        (await samen.Get<VoteWeightView[]>($"{Items}/{opened.Id}/vote-weights"))
            .Single(w => w.MunicipalityCode == "GM0088")
            .Inhabitants.ShouldBe(947);
    }

    [Fact]
    public async Task Rounding_and_cap_are_settings_and_the_rule_is_kept_with_the_item()
    {
        await using var samen = await Start(
            DatabaseKind.Sqlite,
            ("Samen:Municipalities:Voting:Rounding", "DownAtLeastOne"),
            ("Samen:Municipalities:Voting:MaximumWeight", "80")
        );
        (await samen.Opened()).ShouldSatisfyAllConditions(
            i => (i.RuleSet!.Rounding, i.RuleSet.MaximumWeight).ShouldBe((WeightRounding.DownAtLeastOne, 80)),
            i => i.EntitledWeight!.Value.ShouldBeGreaterThan(12_926)
        );
    }

    [Fact]
    public async Task How_others_vote_is_secret_until_the_closing()
    {
        await using var samen = await Start();
        var opened = await samen.Opened();
        await samen.Cast(opened.Id, "GM0363", Vote.For);
        var path = $"{Items}/{opened.Id}/ballots";
        (await samen.Get<BallotView[]>(path)).ShouldBeEmpty();
        (await samen.Voter("GM0088").GetFromJsonAsync<BallotView[]>(path, ServiceApp.Json))!.ShouldBeEmpty();
        // Nor does a key for other things see it, or a partner that acts for the municipality.
        (
            await samen
                .App.As(new User("key", Roles.MunicipalityOfficer) { Municipality = "GM0363", Scopes = [Scopes.NeedsWrite] })
                .GetFromJsonAsync<BallotView[]>(path, ServiceApp.Json)
        )!.ShouldBeEmpty();
        (
            await samen
                .App.As(new User("partner", Roles.MunicipalityOfficer) { Municipality = "GM0363", Partner = Guid.Empty })
                .GetFromJsonAsync<BallotView[]>(path, ServiceApp.Json)
        )!.ShouldBeEmpty();
        (await samen.Voter("GM0363").GetFromJsonAsync<BallotView[]>(path, ServiceApp.Json))!.Single().Option.ShouldBe(Vote.For);
        await samen.Secretary.PostAsync($"{Items}/{opened.Id}/closing", null);
        (await samen.Get<BallotView[]>(path)).Single().MunicipalityCode.ShouldBe("GM0363");
    }

    [Theory, EveryDatabase]
    public async Task Concurrent_ballots_are_counted_once_and_none_after_the_closing(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var opened = await samen.Opened();
        var codes = (await samen.Get<VoteWeightView[]>($"{Items}/{opened.Id}/vote-weights?limit=100"))
            .Select(w => w.MunicipalityCode)
            .ToList();
        var ballots = codes
            .Concat(codes)
            .Select(
                (code, i) =>
                    Task.Run(async () =>
                    {
                        using var response = await samen.Cast(opened.Id, code, MunicipalitiesApp.Options[i % 3]);
                        return (Code: code, response.StatusCode);
                    })
            )
            .ToList();
        await Task.WhenAny(ballots.Skip(60)); // In the middle of it.
        var closing = samen.Secretary.PostAsync($"{Items}/{opened.Id}/closing", null);
        var outcomes = await Task.WhenAll(ballots);
        var closed = await Answer<AgendaItemView>(await closing);

        outcomes.ShouldAllBe(o => o.StatusCode == HttpStatusCode.OK || o.StatusCode == HttpStatusCode.Conflict);
        var kept = await samen.Get<BallotView[]>($"{Items}/{opened.Id}/ballots?limit=100");
        kept.Select(b => b.MunicipalityCode)
            .ShouldBe(outcomes.Where(o => o.StatusCode == HttpStatusCode.OK).Select(o => o.Code).Distinct(), ignoreOrder: true);
        kept.Sum(b => b.Replaced + 1).ShouldBe(outcomes.Count(o => o.StatusCode == HttpStatusCode.OK));
        var result = closed.Result!;
        (result.WeightFor, result.WeightAgainst, result.WeightAbstain).ShouldBe(
            (
                kept.Where(b => b.Option == Vote.For).Sum(b => b.Weight),
                kept.Where(b => b.Option == Vote.Against).Sum(b => b.Weight),
                kept.Where(b => b.Option == Vote.Abstain).Sum(b => b.Weight)
            )
        );
        (await Refusal(await samen.Cast(opened.Id, codes[0], Vote.For))).ShouldBe("409 wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task Two_closings_at_once_close_it_once(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var opened = await samen.Opened();
        var closings = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => samen.Secretary.PostAsync($"{Items}/{opened.Id}/closing", null))
        );
        closings.Count(r => r.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        closings.Count(r => r.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
        (await samen.App.Facts<ItemClosed>()).Count(f => f.ItemId == opened.Id).ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        await using var samen = await Start();
        var placed = await samen.Placed();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Items}/{placed.Id}/opening");
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        (await Refusal(await samen.Secretary.SendAsync(request))).ShouldBe("412 stale-version");
        (await samen.Get<AgendaItemView>($"{Items}/{placed.Id}")).Status.ShouldBe(ItemStatus.Placed);
    }

    [Fact]
    public async Task Without_figures_on_the_reference_date_a_vote_does_not_open()
    {
        await using var samen = await Start();
        var item = await samen.Proposed();
        var assembly = await Answer<AssemblyView>(
            await samen.Secretary.PostAsJsonAsync(
                Assemblies,
                Convening() with
                {
                    ReferenceDate = new DateOnly(2019, 1, 1),
                },
                ServiceApp.Json
            )
        );
        await samen.Secretary.PutAsJsonAsync($"{Items}/{item.Id}/placement", Placing(assembly.Id), ServiceApp.Json);
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{item.Id}/opening", null))).ShouldBe("409 no-figures");
    }

    [Fact]
    public async Task A_vote_does_not_open_while_a_municipality_has_no_figure_on_the_reference_date()
    {
        await using var samen = await Start();
        await samen.Admin.PutAsJsonAsync(
            $"{RegisterPath}/GM0363/inhabitants/2020-06-01",
            new RecordInhabitantsRequest { Inhabitants = 873_000 },
            ServiceApp.Json
        );
        var item = await samen.Proposed();
        var assembly = await Answer<AssemblyView>(
            await samen.Secretary.PostAsJsonAsync(
                Assemblies,
                Convening() with
                {
                    ReferenceDate = new DateOnly(2020, 6, 1),
                },
                ServiceApp.Json
            )
        );
        await samen.Secretary.PutAsJsonAsync($"{Items}/{item.Id}/placement", Placing(assembly.Id), ServiceApp.Json);
        (await Refusal(await samen.Secretary.PostAsync($"{Items}/{item.Id}/opening", null))).ShouldBe("409 incomplete-figures");
        (await samen.Get<RegisterSummary>($"{RegisterPath}/summary")).ShouldBe(new RegisterSummary(355, 17_407_585, ReferenceDate, 342));
    }
}
