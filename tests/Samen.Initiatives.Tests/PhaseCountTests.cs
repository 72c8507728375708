using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The counts of the overview are kept with each step, and are what counting would say.</summary>
public sealed class PhaseCountTests
{
    [Theory, EveryDatabase]
    public async Task Whatever_moves_the_counts_are_those_of_the_lists(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.StartInitiative();
        await MustAddUp(app, 0);
        var declined = (await app.In(InitiativeStatus.Submitted)).Id;
        await MustAddUp(app, 1);
        await app.Taskforce.Advise(declined, Verdict.Decline);
        await MustAddUp(app, 1);
        var running = await app.AdoptedInPilot();
        var gate = await app.AskedWith(running, ScaledUp with { Scope = "Zonder de app." });
        await app.Advised(gate);
        await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).Read<GateView>();
        await MustAddUp(app, 2);
        await app.PostAnnulment(gate.Id, 1).Read<GateView>();
        await MustAddUp(app, 2);
        var rejected = (await app.In(InitiativeStatus.Endorsed)).Id;
        await app.Decide(rejected, ItemOutcome.Rejected);
        await MustAddUp(app, 3);
    }

    private static async Task MustAddUp(InitiativesApp app, int all)
    {
        var counts = await app.Anybody.Fetch<PhaseCount[]>("/initiatives/v1/initiative-phases");
        foreach (var count in counts)
        {
            var listed = await app.Anybody.Pages<InitiativeView>($"/initiatives/v1/initiatives?phase={count.Phase}");
            (count.Count, count.UpToThreeMonths, count.Longer).ShouldBe((listed.Count, listed.Count, 0));
            count.OldestSince.ShouldBe(listed.Min(one => one.PhaseSince));
        }
        counts.Sum(count => count.Count).ShouldBe(all);
    }
}
