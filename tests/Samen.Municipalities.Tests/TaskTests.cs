using System.Net;
using Samen.Contracts;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What waits for whom: it is there until it is done, and for nobody else.</summary>
public class TaskTests
{
    private const string Tasks = "/municipalities/v1/tasks";

    [Theory, EveryDatabase]
    public async Task A_vote_waits_for_each_municipality_until_it_votes_or_the_vote_ends(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        (await Waiting(samen.Voter("GM0344"))).ShouldBeEmpty();
        var item = await samen.Opened();
        var task = (await Waiting(samen.Voter("GM0344"))).ShouldHaveSingleItem();
        task.Kind.ShouldBe(TaskKind.CastVote);
        (task.Role, task.Subject, task.Title).ShouldBe((Roles.VotingRepresentative, $"agenda-items/{item.Id}", item.Title));
        (await samen.Cast(item.Id, "GM0344", Vote.For)).EnsureSuccessStatusCode();
        (await Waiting(samen.Voter("GM0344"))).ShouldBeEmpty();
        (await Waiting(samen.Voter("GM0363"))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_asks_without_signing_in_and_a_role_must_be_one()
    {
        await using var samen = await Start();
        (await samen.Everybody.GetAsync(Tasks)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await samen.Voter("GM0344").GetAsync($"{Tasks}?role=Mayor")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Get(samen.Voter("GM0344"), "?role=VotingRepresentative")).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<TaskView>> Waiting(HttpClient client) => Get(client, "");

    private static Task<IReadOnlyList<TaskView>> Get(HttpClient client, string query) =>
        client.Fetch<IReadOnlyList<TaskView>>(Tasks + query);
}
