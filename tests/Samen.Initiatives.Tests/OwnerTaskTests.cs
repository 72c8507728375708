using System.Net;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.BenefitCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What waits for who owns an initiative, or is asked to.</summary>
public sealed class OwnerTaskTests
{
    [Fact]
    public async Task Nobody_asks_without_signing_in_and_a_role_must_be_one()
    {
        await using var app = await Start();
        (await app.Anybody.GetAsync(TaskCalls.Tasks)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await app.Officer(Utrecht).GetAsync($"{TaskCalls.Tasks}?role=Mayor").ShouldRefuse(400, "invalid-request", "role unknown");
        (await app.Officer(Utrecht).Waiting()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Who_is_asked_to_own_or_to_lead_answers(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Utrecht);
        var id = (await app.Officer(Utrecht).Create<InitiativeView>("/initiatives/v1/initiatives", Plan(need.Id, Groningen))).Id;
        var task = await app.Officer(Groningen).Waits(TaskKind.AcceptOwnership);
        (task.Subject, task.Title).ShouldBe(($"initiatives/{id}/owner-requests/{Groningen}", "Samen één loket"));
        await app.Officer(Utrecht).WaitsNot(TaskKind.AcceptOwnership);
        await app.PostAcceptance(id, Groningen, Groningen).Read<InitiativeView>();
        await app.Officer(Groningen).WaitsNot(TaskKind.AcceptOwnership);
        await app.Officer(Utrecht)
            .SendBody("POST", $"/initiatives/v1/initiatives/{id}/lead-offers", new OfferLeadRequest { MunicipalityCode = Groningen })
            .Read<InitiativeView>();
        await app.Officer(Groningen).Waits(TaskKind.AcceptLead);
        await app.PostAcceptance(id, Groningen, Groningen).Read<InitiativeView>();
        await app.Officer(Groningen).WaitsNot(TaskKind.AcceptLead);
        await app.PostSubmission(id).Read<InitiativeView>();
        await app.Officer(Delft).SendBody("POST", $"/initiatives/v1/initiatives/{id}/joining-requests").Read<InitiativeView>();
        (await app.Officer(Groningen).Waits(TaskKind.AnswerJoining)).Title.ShouldBe($"Gemeente {Delft}: Samen één loket");
        (await app.Officer(Delft).Waiting(TaskKind.AnswerJoining, TaskKind.AcceptOwnership)).ShouldBeEmpty();
        await app.PostAcceptance(id, Delft, Groningen).Read<InitiativeView>();
        await app.Officer(Groningen).WaitsNot(TaskKind.AnswerJoining);
    }

    [Theory, EveryDatabase]
    public async Task A_plan_is_completed_and_submitted_by_its_owners(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Utrecht);
        var bare = Plan(need.Id) with { Plan = ScaledUp with { Effort = null } };
        var id = (await app.Officer(Utrecht).Create<InitiativeView>("/initiatives/v1/initiatives", bare)).Id;
        await app.Officer(Utrecht).Waits(TaskKind.CompletePlan);
        await app.PostSubmission(id).ShouldRefuse(409, "plan-incomplete");
        await app.PutRevision(id, ifMatch: "*").Read<InitiativeView>();
        (await app.Officer(Utrecht).Waiting(TaskKind.CompletePlan)).ShouldBeEmpty();
        (await app.Officer(Utrecht).Waits(TaskKind.SubmitInitiative)).Subject.ShouldBe($"initiatives/{id}");
        (await app.Officer(Delft).Waiting()).ShouldBeEmpty();
        await app.PostSubmission(id).Read<InitiativeView>();
        await app.Officer(Utrecht).WaitsNot(TaskKind.SubmitInitiative);
    }

    [Theory, EveryDatabase]
    public async Task The_lead_answers_the_yearly_round(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Taskforce.Prepare();
        var id = (await app.In(InitiativeStatus.Adopted)).Id;
        await app.Chair.Create<RoundView>("/initiatives/v1/taskforce-rounds", new StartRoundRequest { Year = 2026 });
        (await app.Officer(Utrecht).Waits(TaskKind.AnswerRound)).Subject.ShouldBe($"taskforce-rounds/2026/{id}");
        await app.Officer(Delft).WaitsNot(TaskKind.AnswerRound);
        await app.Officer(Utrecht)
            .Put<RoundEntryView>(
                $"/initiatives/v1/taskforce-rounds/2026/answers/{id}",
                new AnswerRoundRequest { Answers = ["In gebruik.", "Veel tijd.", "Minder formulieren."] }
            );
        await app.Officer(Utrecht).WaitsNot(TaskKind.AnswerRound);
    }

    [Theory, EveryDatabase]
    public async Task Who_used_a_facility_last_year_says_what_came_of_each_benefit(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (initiative, _) = await app.InUse();
        var benefit = await app.Expect(initiative, Hours((app.Year - 1, 1_000), (app.Year, 2_000)));
        (await app.Officer(Delft).Waits(TaskKind.RealiseBenefit)).Subject.ShouldBe($"benefits/{benefit.Id}");
        await app.Officer(Almere).WaitsNot(TaskKind.RealiseBenefit);
        await app.App.As(Roles.MunicipalityOfficer, Delft).WaitsNot(TaskKind.RealiseBenefit);
        await app.Realise(benefit.Id, app.Year - 1, 400, Delft);
        await app.Officer(Delft).WaitsNot(TaskKind.RealiseBenefit);
        await app.Officer(Utrecht).Waits(TaskKind.RealiseBenefit);
    }
}
