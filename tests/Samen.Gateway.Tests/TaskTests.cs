using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Tests;

/// <summary>What waits for whom at the gateway itself: it is there until it is done, and for nobody else.</summary>
public sealed class TaskTests : IAsyncLifetime
{
    private const string Tasks = "/gateway/v1/tasks";
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync() => app = await GatewayApp.Start(clock: clock);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Nobody_asks_without_signing_in_or_by_a_role_for_which_nothing_waits()
    {
        (await app.Anonymous.GetAsync(Tasks)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.As("council-clerk-gm0363").GetAsync(Tasks)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.As("admin").GetAsync($"{Tasks}?role=Mayor")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_key_that_ends_within_a_month_waits_for_its_partner_until_there_is_a_later_one()
    {
        await Make("vendor-user", 29);
        var task = (await Waiting("vendor-user", TaskKind.RenewCredential)).ShouldHaveSingleItem();
        (task.Title, task.Path).ShouldBe(("Zaaksysteem", "/sleutels"));
        task.DueAt!.Value.ShouldBe(clock.GetUtcNow().AddDays(29), TimeSpan.FromMinutes(1));
        (await Waiting("admin", TaskKind.RenewCredential)).ShouldBeEmpty();
        await Make("vendor-user", 60);
        (await Waiting("vendor-user", TaskKind.RenewCredential)).ShouldBeEmpty();
        clock.Advance(TimeSpan.FromDays(40));
        (await Waiting("vendor-user", TaskKind.RenewCredential)).ShouldHaveSingleItem();
        clock.Advance(TimeSpan.FromDays(30));
        (await Waiting("vendor-user", TaskKind.RenewCredential)).ShouldBeEmpty("it is no longer to be renewed in time");
    }

    [Fact]
    public async Task A_key_of_no_partner_waits_for_administrators()
    {
        await app.CreateKey(
            new
            {
                name = "Koppeling",
                roles = new[] { "Auditor" },
                expiresAt = clock.GetUtcNow().AddDays(5),
            }
        );
        (await Waiting("admin", TaskKind.RenewCredential)).ShouldHaveSingleItem().Title.ShouldBe("Koppeling");
        (await Waiting("vendor-user", TaskKind.RenewCredential)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mandate_that_ends_waits_for_the_office_that_gave_it_until_it_is_given_again()
    {
        await Give(40);
        (await Waiting("ict-gm0344", TaskKind.RenewMandate)).ShouldBeEmpty("it lasts for more than a month");
        clock.Advance(TimeSpan.FromDays(15));
        (await Waiting("ict-gm0344", TaskKind.RenewMandate)).ShouldHaveSingleItem().Path.ShouldBe("/mandaten");
        (await Waiting("operations-gm0599", TaskKind.RenewMandate)).ShouldBeEmpty();
        await Give(300);
        (await Waiting("ict-gm0344", TaskKind.RenewMandate)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invitation_that_lapses_waits_for_administrators_until_there_is_a_new_link()
    {
        (await Waiting("admin", TaskKind.RenewInvitation)).ShouldBeEmpty();
        var answer = await app.As("admin")
            .PostAsJsonAsync("/gateway/v1/people", new { name = "ans@example.org", roles = new[] { "Auditor" } });
        var invited = (await answer.Content.ReadFromJsonAsync<PersonInvited>())!;
        (await Waiting("admin", TaskKind.RenewInvitation)).ShouldBeEmpty("the link is good for a week");
        clock.Advance(TimeSpan.FromDays(8));
        var task = (await Waiting("admin", TaskKind.RenewInvitation)).ShouldHaveSingleItem();
        (task.Title, task.Path, task.Count).ShouldBe(("ans@example.org", $"/mensen/{invited.Id}", 1));
        (await app.As("admin").PostAsync($"/gateway/v1/people/{invited.Id}/password-resets", null)).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );
        (await Waiting("admin", TaskKind.RenewInvitation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Administrators_are_asked_for_a_second_factor()
    {
        var task = (await Waiting("admin", TaskKind.AskSecondFactor)).ShouldHaveSingleItem();
        (task.Title, task.Count).ShouldBe(("admin", 1));
        (await Waiting("ict-gm0344", TaskKind.AskSecondFactor)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<TaskView>> Waiting(string name, TaskKind kind) =>
        (await app.As(name).GetFromJsonAsync<List<TaskView>>(Tasks, GatewayApp.Json))!.Where(task => task.Kind == kind);

    private async Task Make(string by, int days) =>
        (
            await app.As(by)
                .PostAsJsonAsync("/gateway/v1/api-keys", new { name = "Zaaksysteem", expiresAt = clock.GetUtcNow().AddDays(days) })
        ).StatusCode.ShouldBe(HttpStatusCode.Created);

    private async Task Give(int days) =>
        (
            await app.As("ict-gm0344")
                .PostAsJsonAsync(
                    "/gateway/v1/mandates",
                    new
                    {
                        partner = Demo.Partner,
                        scopes = new[] { "needs.write" },
                        endsAt = clock.GetUtcNow().AddDays(days),
                    }
                )
        ).StatusCode.ShouldBe(HttpStatusCode.Created);
}
