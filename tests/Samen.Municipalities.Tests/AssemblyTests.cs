using System.Net;
using System.Net.Http.Headers;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Texts;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

public class AssemblyTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task An_endorsed_initiative_is_proposed_placed_opened_voted_on_and_closed(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var opened = await samen.Opened();
        (opened.Status, opened.EntitledWeight, opened.EntitledMunicipalities).ShouldBe((ItemStatus.Open, 13_232, 355));
        (await samen.Cast(opened.Id, "GM0363", Vote.Against).Read<BallotView>()).ShouldSatisfyAllConditions(
            b => b.Weight.ShouldBe(75),
            b => b.Replaced.ShouldBe(0)
        );
        (await samen.Cast(opened.Id, "GM0363", Vote.For).Read<BallotView>()).Replaced.ShouldBe(1);
        await samen.Cast(opened.Id, "GM0088", Vote.Against).Read<BallotView>();
        await samen.Cast(opened.Id, "GM0003", Vote.Abstain).Read<BallotView>();

        var closed = await samen.Close(opened.Id);
        closed.Outcome.ShouldBe(ItemOutcome.Adopted);
        closed.Result.ShouldBe(new VoteResult(75, 1, 12, 1, 1, 1, 13_232, 355, 98.68m, 0.67m));
        closed.RuleSet!.ShouldSatisfyAllConditions(
            r => (r.Name, r.InhabitantsPerVote, r.Rounding, r.MaximumWeight).ShouldBe(("ordinary", 1000, WeightRounding.Up, 75)),
            r => r.Conditions.Single().MoreThan.ShouldBeTrue()
        );
    }

    [Theory, EveryDatabase]
    public async Task Each_step_of_an_item_is_told_and_the_last_says_how_it_ended(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var opened = await samen.Opened();
        await samen.Cast(opened.Id, "GM0363", Vote.For).Read<BallotView>();
        await samen.Cast(opened.Id, "GM0088", Vote.Against).Read<BallotView>();
        var closed = await samen.Close(opened.Id);
        (await samen.App.Facts())
            .Where(f => f.Subject == $"agenda-items/{opened.Id}")
            .Select(f => (f.Number, f.Type.Split('.')[3]))
            .ShouldBe([(1L, "item-proposed"), (2L, "item-placed"), (3L, "item-opened"), (4L, "item-closed")]);
        (await samen.App.Facts<ItemClosed>())
            .Single(f => f.ItemId == opened.Id)
            .ShouldSatisfyAllConditions(
                f => (f.Outcome, f.Result, f.AssemblyDate).ShouldBe((ItemOutcome.Adopted, closed.Result, Date)),
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
        await samen.Admin.SendBody(
            "PUT",
            $"{RegisterPath}/GM0088/inhabitants/2020-01-01",
            new RecordInhabitantsRequest { Inhabitants = 74_500 }
        );
        (await samen.Cast(opened.Id, "GM0088", Vote.For).Read<BallotView>()).Weight.ShouldBe(1);
        (await samen.Get<VoteWeightView[]>($"{Items}/{opened.Id}/vote-weights?municipality=GM0088")).Single().Inhabitants.ShouldBe(947);
        var names = (await samen.Everybody.Pages<VoteWeightView>($"{Items}/{opened.Id}/vote-weights?limit=100"))
            .Select(w => w.MunicipalityName)
            .ToList();
        names.ShouldBe(names.OrderBy(DutchOrder.KeyOf, StringComparer.Ordinal));
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
        var samen = await shared.On();
        var opened = await samen.Opened();
        await samen.Cast(opened.Id, "GM0363", Vote.For);
        var path = $"{Items}/{opened.Id}/ballots";
        (await samen.Get<BallotView[]>(path)).ShouldBeEmpty();
        (await samen.Voter("GM0088").Fetch<BallotView[]>(path)).ShouldBeEmpty();
        // Nor does a key for other things see it, or a partner that acts for the municipality.
        (
            await samen
                .App.As(new User("key", Roles.MunicipalityOfficer) { Municipality = "GM0363", Scopes = [Scopes.NeedsWrite] })
                .Fetch<BallotView[]>(path)
        ).ShouldBeEmpty();
        (
            await samen
                .App.As(new User("partner", Roles.MunicipalityOfficer) { Municipality = "GM0363", Partner = Guid.Empty })
                .Fetch<BallotView[]>(path)
        ).ShouldBeEmpty();
        (await samen.Voter("GM0363").Fetch<BallotView[]>(path)).Single().Option.ShouldBe(Vote.For);
        await samen.Close(opened.Id);
        (await samen.Get<BallotView[]>(path)).Single().MunicipalityCode.ShouldBe("GM0363");
    }

    [Theory, EveryDatabase]
    public async Task Concurrent_ballots_are_counted_once_and_none_after_the_closing(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var opened = await samen.Opened();
        var codes = (await samen.Get<VoteWeightView[]>($"{Items}/{opened.Id}/vote-weights?limit=100"))
            .Select(w => w.MunicipalityCode)
            .ToList();
        var (outcomes, closed) = await VoteAtOnce(samen, opened.Id, codes);
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
        await samen.Cast(opened.Id, codes[0], Vote.For).ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task Two_persons_who_close_at_once_close_it_once(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var opened = await samen.Opened();
        var closings = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i => i % 2 == 0 ? samen.Secretary : samen.Deputy)
                .Select(person => person.SendBody("POST", $"{Items}/{opened.Id}/closing", new CloseItemRequest { VotesCast = 0 }))
        );
        // One proposes it, another confirms.
        closings.Count(r => r.StatusCode == HttpStatusCode.OK).ShouldBe(2);
        closings.Count(r => r.StatusCode == HttpStatusCode.Conflict).ShouldBe(6);
        (await samen.App.Facts<ItemClosed>()).Count(f => f.ItemId == opened.Id).ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        var samen = await shared.On();
        var placed = await samen.Placed();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Items}/{placed.Id}/opening");
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        await samen.Secretary.SendAsync(request).ShouldRefuse(412, "stale-version");
        (await samen.Item(placed.Id)).Status.ShouldBe(ItemStatus.Placed);
    }

    [Fact]
    public async Task Without_figures_on_the_reference_date_a_vote_does_not_open()
    {
        var samen = await shared.On();
        var item = await samen.Proposed();
        var assembly = await samen.Secretary.Create<AssemblyView>(
            Assemblies,
            Convening() with
            {
                ReferenceDate = new DateOnly(2019, 1, 1),
            }
        );
        await samen.Secretary.SendBody("PUT", $"{Items}/{item.Id}/placement", Placing(assembly.Id));
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/opening").ShouldRefuse(409, "no-figures");
    }

    [Fact]
    public async Task A_vote_does_not_open_while_a_municipality_has_no_figure_on_the_reference_date()
    {
        await using var samen = await Start();
        await samen.Admin.SendBody(
            "PUT",
            $"{RegisterPath}/GM0363/inhabitants/2020-06-01",
            new RecordInhabitantsRequest { Inhabitants = 873_000 }
        );
        var item = await samen.Proposed();
        var assembly = await samen.Secretary.Create<AssemblyView>(
            Assemblies,
            Convening() with
            {
                ReferenceDate = new DateOnly(2020, 6, 1),
            }
        );
        await samen.Secretary.SendBody("PUT", $"{Items}/{item.Id}/placement", Placing(assembly.Id));
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/opening").ShouldRefuse(409, "incomplete-figures");
        (await samen.Get<RegisterSummary>($"{RegisterPath}/summary")).ShouldBe(new RegisterSummary(355, 17_407_585, ReferenceDate, 342));
    }

    /// <summary>Each votes twice, and the vote is closed meanwhile.</summary>
    private static async Task<((string Code, HttpStatusCode StatusCode)[] Outcomes, AgendaItemView Closed)> VoteAtOnce(
        MunicipalitiesApp samen,
        Guid item,
        IReadOnlyList<string> codes
    )
    {
        var ballots = codes
            .Concat(codes)
            .Select(
                (code, i) =>
                    Task.Run(async () =>
                    {
                        using var response = await samen.Cast(item, code, MunicipalitiesApp.Options[i % 3]);
                        return (Code: code, response.StatusCode);
                    })
            )
            .ToList();
        await Task.WhenAny(ballots.Skip(60)); // In the middle of it.
        var closing = samen.Close(item);
        var outcomes = await Task.WhenAll(ballots);
        return (outcomes, await closing);
    }
}
