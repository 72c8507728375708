using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>
/// Whatever is signed, taken back, merged, undone and reorganised, each open need counts each municipality once: exactly those who
/// recorded or signed it, or a need that was merged into it.
/// </summary>
public sealed class NeedCountTests
{
    private const int Steps = 60;

    /// <summary>Who shares a need by what was done to it alone, and where it goes on.</summary>
    private sealed class Model
    {
        public Dictionary<Guid, string> Recorders { get; } = [];
        public Dictionary<Guid, HashSet<string>> Signers { get; } = [];
        public Dictionary<Guid, Guid> Into { get; } = [];
        public HashSet<string> Alive { get; } = [.. Inhabitants.Keys];

        public Guid Root(Guid need) => Into.TryGetValue(need, out var into) ? Root(into) : need;

        public IEnumerable<Guid> Below(Guid need) => Recorders.Keys.Where(other => Root(other) == need);

        public HashSet<string> Sharing(Guid need) => [.. Below(need).SelectMany(one => Signers[one].Append(Recorders[one]))];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Each_municipality_counts_once(int seed)
    {
        await using var app = await Start();
        var (random, model, merges) = (new Random(seed), new Model(), new List<NeedMergeView>());
        foreach (var municipality in Inhabitants.Keys)
        {
            var id = (await app.RecordNeed(municipality)).Id;
            (model.Recorders[id], model.Signers[id]) = (municipality, []);
        }
        for (var step = 0; step < Steps; step++)
        {
            await Step(app, random, model, merges);
            await CheckAll(app, model, $"seed {seed}, step {step}");
        }
        merges.ShouldNotBeEmpty();
    }

    private static async Task Step(InitiativesApp app, Random random, Model model, List<NeedMergeView> merges)
    {
        var (need, other, municipality) = (Any(random, model.Recorders.Keys), Any(random, model.Recorders.Keys), Any(random, model.Alive));
        switch (random.Next(20))
        {
            case < 9:
                if ((await app.PostCosign(need, municipality)).IsSuccessStatusCode)
                    model.Signers[need].Add(municipality);
                break;
            case < 12:
                if ((await app.DeleteCosignature(need, municipality)).IsSuccessStatusCode)
                    foreach (var one in model.Below(need))
                        model.Signers[one].Remove(municipality);
                break;
            case < 16:
                if (await app.PostMerge(need, other) is { IsSuccessStatusCode: true } merged)
                {
                    merges.Add(await Task.FromResult(merged).Read<NeedMergeView>());
                    model.Into[need] = other;
                }
                break;
            case < 19:
                if (
                    merges.Count > 0
                    && Any(random, merges) is var merge
                    && (await app.PostMergeStep(merge.Id, "undoing", null)).IsSuccessStatusCode
                )
                    model.Into.Remove(merge.NeedId);
                break;
            default:
                if (model.Alive.Count > 3)
                    await Reorganise(app, model, municipality, Any(random, model.Alive.Where(m => m != municipality)));
                break;
        }
    }

    private static async Task Reorganise(InitiativesApp app, Model model, string gone, string heir)
    {
        await app.Publish(
            new MunicipalitiesReorganised(
                NewId(),
                new DateOnly(2026, 1, 1),
                ReorganisationKind.Merger,
                [],
                [new AbolishedMunicipality(NewId(), gone, [new SuccessorMunicipality(heir, null)])],
                []
            )
        );
        model.Alive.Remove(gone);
        foreach (var (need, recorder) in model.Recorders.ToList())
        {
            if (recorder == gone)
                model.Recorders[need] = heir;
            if (model.Signers[need].Remove(gone))
                model.Signers[need].Add(heir);
            model.Signers[need].Remove(model.Recorders[need]);
        }
    }

    private static async Task CheckAll(InitiativesApp app, Model model, string when)
    {
        var needs = await app.Anybody.Pages<NeedView>("/initiatives/v1/needs?status=Open");
        needs.Select(n => n.Id).ShouldBe(model.Recorders.Keys.Where(id => !model.Into.ContainsKey(id)), ignoreOrder: true, when);
        foreach (var need in needs)
        {
            var counted = need.CoSigners.Select(s => s.MunicipalityCode).Append(need.MunicipalityCode).ToList();
            counted.ShouldBe(model.Sharing(need.Id), ignoreOrder: true, when);
            need.Municipalities.ShouldBe(counted.Count, when);
        }
    }

    private static T Any<T>(Random random, IEnumerable<T> all) => all.ElementAt(random.Next(all.Count()));
}
