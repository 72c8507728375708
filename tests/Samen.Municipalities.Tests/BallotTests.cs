using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Whatever is done in whatever order, the ballots add up.</summary>
public class BallotTests
{
    private static readonly string[] Some = ["GM0363", "GM0088", "GM0014", "GM0599", "GM0518"];

    private static readonly int Ballots = int.Parse(
        Environment.GetEnvironmentVariable("SAMEN_BALLOTS") ?? "2000",
        CultureInfo.InvariantCulture
    );

    private enum Step
    {
        Vote,
        HandOn,
        Close,
    }

    /// <summary>
    /// The model knows who holds each card, what counts, and how often it was replaced; the real service must agree after
    /// every step.
    /// </summary>
    [Fact]
    public async Task Any_sequence_of_ballots_replacements_transfers_and_closings_keeps_the_invariants()
    {
        await using var samen = await Start();
        var representatives = new Dictionary<string, Guid>();
        foreach (var code in Some)
            representatives[code] = (await samen.Named(code, RepresentativeRole.Alderman)).Id;
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            // One closing in twenty steps, so that most sequences are long and many go on after it.
            Step[] steps = [.. Enumerable.Repeat(Step.Vote, 14), .. Enumerable.Repeat(Step.HandOn, 5), Step.Close];
            await Run(
                samen,
                representatives,
                [
                    .. Enumerable
                        .Range(0, 40)
                        .Select(_ => (steps[random.Next(steps.Length)], random.Next(Some.Length), random.Next(3), random.Next(2))),
                ],
                seed
            );
        }
    }

    private static async Task Run(
        MunicipalitiesApp samen,
        Dictionary<string, Guid> representatives,
        IReadOnlyList<(Step Step, int Municipality, int Option, int Person)> steps,
        int seed
    )
    {
        var item = await samen.Opened();
        var people = Some.ToDictionary(code => code, code => new[] { samen.Person(code, $"{code}-0"), samen.Person(code, $"{code}-1") });
        var (holder, counts, replaced, closed) = (
            new Dictionary<string, int>(),
            new Dictionary<string, string>(),
            new Dictionary<string, int>(),
            false
        );
        foreach (var (step, municipality, option, person) in steps)
        {
            var code = Some[municipality];
            var card = $"{Assemblies}/{item.AssemblyId}/voting-cards/{code}";
            switch (step)
            {
                case Step.Vote:
                    using (
                        var answer = await people[code]
                            [person]
                            .SendBody(
                                "PUT",
                                $"{Items}/{item.Id}/ballots/{code}",
                                new CastBallotRequest { Option = MunicipalitiesApp.Options[option] }
                            )
                    )
                    {
                        var may = !closed && holder.GetValueOrDefault(code, person) == person;
                        answer.IsSuccessStatusCode.ShouldBe(
                            may,
                            $"seed {seed}: {code} {person} {await answer.Content.ReadAsStringAsync()}"
                        );
                        if (!may)
                            break;
                        replaced[code] = counts.ContainsKey(code) ? replaced[code] + 1 : 0;
                        (holder[code], counts[code]) = (person, MunicipalitiesApp.Options[option]);
                    }
                    break;
                case Step.HandOn:
                    var issued = await samen
                        .Officer(code)
                        .Put<VotingCardView>(card, new IssueCardRequest { RepresentativeId = representatives[code] });
                    await people[code][person].Act<VotingCardView>($"{card}/taking", new TakeCardRequest { Code = issued.Code });
                    holder[code] = person;
                    break;
                default:
                    if (closed)
                        await samen.Closing(item.Id, 0).ShouldRefuse(409, "wrong-state");
                    else
                        await samen.Close(item.Id);
                    closed = true;
                    break;
            }
            var turnout = await samen.Get<TurnoutView>($"{Items}/{item.Id}/turnout");
            turnout.Municipalities.ShouldBe(counts.Count, $"seed {seed}");
            turnout.Weight.ShouldBeLessThanOrEqualTo(turnout.EntitledWeight);
        }
        if (!closed)
            await samen.Close(item.Id);
        var kept = await samen.Get<BallotView[]>($"{Items}/{item.Id}/ballots");
        kept.Select(b => (b.MunicipalityCode, b.Option, b.Replaced))
            .ShouldBe(counts.Select(c => (c.Key, c.Value, replaced[c.Key])), ignoreOrder: true, $"seed {seed}");
        var bundle = await samen.Get<ResultBundleView>($"{Items}/{item.Id}/result-bundle");
        ResultBundles.Recompute(bundle).ShouldBeEmpty();
        bundle
            .Result.Votes.Where(v => v.Option is not null)
            .Sum(v => v.Weight)
            .ShouldBe(bundle.Result.Tally.Options.Sum(o => o.Weight!.Value) + bundle.Result.Tally.Abstained!.Weight!.Value);
    }

    /// <remarks><c>SAMEN_BALLOTS</c> (2000) says how many.</remarks>
    [Theory, EveryDatabase]
    public async Task Of_thousands_of_concurrent_ballots_none_is_lost_or_doubled_and_none_counts_after_the_closing(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Opened();
        var voters = (await samen.All($"{RegisterPath}?asOf=2020-01-01")).Select(m => (m.Code, Client: samen.Voter(m.Code))).ToList();
        var (accepted, late, closed) = await Flood(samen, item.Id, voters);
        (accepted.Sum() + late).ShouldBe(Ballots);
        late.ShouldBePositive();
        var kept = await samen.Everybody.Pages<BallotView>($"{Items}/{item.Id}/ballots?limit=100");
        kept.ToDictionary(b => b.MunicipalityCode, b => b.Replaced + 1)
            .ShouldBe(voters.Select((v, i) => KeyValuePair.Create(v.Code, accepted[i])), ignoreOrder: true);
        (closed.Result!.WeightFor + closed.Result.WeightAgainst + closed.Result.WeightAbstain).ShouldBe(closed.EntitledWeight!.Value);
        ResultBundles.Recompute(await samen.Get<ResultBundleView>($"{Items}/{item.Id}/result-bundle")).ShouldBeEmpty();
    }

    /// <summary>64 clients vote at once, and the vote is closed meanwhile.</summary>
    /// <returns>How often each voter was accepted, how many came too late, and the closed item.</returns>
    private static async Task<(int[] Accepted, int Late, AgendaItemView Closed)> Flood(
        MunicipalitiesApp samen,
        Guid item,
        IReadOnlyList<(string Code, HttpClient Client)> voters
    )
    {
        const int Clients = 64;
        var (accepted, next, closing) = (new int[voters.Count], -1, (Task<HttpResponseMessage>?)null);
        var late = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, Clients)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = Interlocked.Increment(ref next); i < Ballots; i = Interlocked.Increment(ref next))
                        {
                            // The closing comes in the middle of the last tenth.
                            if (i == Ballots - (Ballots / 20))
                                closing = samen.Closing(item, 13_232);
                            var (code, client) = voters[i % voters.Count];
                            using var answer = await client.SendBody(
                                "PUT",
                                $"{Items}/{item}/ballots/{code}",
                                new CastBallotRequest { Option = MunicipalitiesApp.Options[i % 3] }
                            );
                            if (answer.IsSuccessStatusCode)
                                Interlocked.Increment(ref accepted[i % voters.Count]);
                            else if (await Refusal(answer) is "409 wrong-state")
                                Interlocked.Increment(ref late);
                            else
                                throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
                        }
                    })
                )
        );
        return (accepted, late, await closing!.Read<AgendaItemView>());
    }
}
