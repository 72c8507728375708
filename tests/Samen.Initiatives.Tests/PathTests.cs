using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The way from need to effect, and how long its steps take.</summary>
public sealed class PathTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Three numbers are enough to leave any one out.</summary>
    [Fact]
    public void The_median_of_the_others_is_that_of_all_without_one()
    {
        var random = new Random(20261130);
        for (var round = 0; round < 2000; round++)
        {
            var days = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(6)).ToList();
            var median = PathMedian.Of(PathStep.Adopted, [.. days], Day);
            median.Without(null).ShouldBe((Median(days), days.Count));
            foreach (var own in days.Distinct())
            {
                var others = new List<int>(days);
                others.Remove(own);
                median.Without(own).ShouldBe(others.Count == 0 ? null : (Median(others), others.Count), string.Join(' ', days));
            }
        }
    }

    [Fact]
    public void Days_count_from_the_last_step_that_was_taken()
    {
        var path = new PathDates
        {
            NeedRecorded = Day,
            Started = Day.AddDays(10),
            Submitted = Day.AddDays(30),
            Endorsed = Day.AddDays(37),
            ScalingUp = Day.AddDays(50),
            Pilot = Day.AddDays(45),
            FacilityAdded = Day.AddDays(40),
            Phase = InitiativePhase.ScalingUp,
            Status = InitiativeStatus.Endorsed,
            Adopted = Day.AddDays(39),
        };
        path.Taken()
            .ShouldBe([
                (PathStep.Started, 10),
                (PathStep.Submitted, 20),
                (PathStep.Endorsed, 7),
                (PathStep.PilotBegun, 8),
                (PathStep.ScalingUpBegun, 5),
                (PathStep.FacilityAdded, 3),
            ]);
        path.Awaited.ShouldBe(PathStep.Adopted);
        (path with { Status = InitiativeStatus.Adopted, Booked = Day.AddDays(39) }).Awaited.ShouldBe(PathStep.FirstUse);
        (path with { Phase = InitiativePhase.Ended }).Awaited.ShouldBeNull();
        (path with { Phase = InitiativePhase.Exploration }).Taken().Select(t => t.Step).ShouldNotContain(PathStep.PilotBegun);
    }

    [Theory, EveryDatabase]
    public async Task A_path_shows_its_days_beside_those_of_others(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        foreach (var days in new[] { 4, 9 })
        {
            var slow = (await app.In(InitiativeStatus.Submitted)).Id;
            app.App.Clock.Advance(TimeSpan.FromDays(days));
            await app.Taskforce.Advise(slow, Verdict.Endorse);
        }
        var id = (await app.In(InitiativeStatus.Endorsed)).Id;
        app.App.Clock.Advance(TimeSpan.FromDays(3));
        (await Path(app, id)).MeasuredAt.ShouldBeNull();
        await MeasurePaths.Run((InitiativesDatabase)app.App.Database, app.App.Clock, TestContext.Current.CancellationToken);
        var path = await Path(app, id);
        var endorsed = path.Steps.Single(s => s.Step == PathStep.Endorsed);
        (endorsed.Days, endorsed.MedianDays, endorsed.Others).ShouldBe((0, 6.5m, 2));
        var waiting = path.Steps.Single(s => s.IsWaiting);
        (waiting.Step, waiting.Days, waiting.ReachedAt, waiting.Others).ShouldBe((PathStep.Adopted, 3, null, 0));
        await app.Decide(id, ItemOutcome.Adopted);
        (await Path(app, id)).Steps.Single(s => s.IsWaiting).Step.ShouldBe(PathStep.Booked);
    }

    [Fact]
    public async Task The_path_of_a_draft_is_its_owners_own()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Draft)).Id;
        await app.Anybody.GetAsync($"/initiatives/v1/initiatives/{id}/path").ShouldRefuse(404, "not-found");
        (await app.Officer(Utrecht).Fetch<PathView>($"/initiatives/v1/initiatives/{id}/path")).Steps.Count.ShouldBe(11);
    }

    private static Task<PathView> Path(InitiativesApp app, Guid id) =>
        app.Anybody.Fetch<PathView>($"/initiatives/v1/initiatives/{id}/path");

    private static decimal Median(List<int> days)
    {
        var sorted = days.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
    }
}
