using System.Net;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What waits for who votes for a municipality: it is there until it is done, and for nobody else.</summary>
public class TaskTests
{
    [Theory, EveryDatabase]
    public async Task A_vote_waits_for_each_municipality_until_it_votes_or_the_vote_ends(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        (await samen.Voter("GM0344").Waiting()).ShouldBeEmpty();
        var item = await samen.Opened();
        var task = (await samen.Voter("GM0344").Waiting()).ShouldHaveSingleItem();
        task.Kind.ShouldBe(TaskKind.CastVote);
        (task.Role, task.Subject, task.Title).ShouldBe((Roles.VotingRepresentative, $"agenda-items/{item.Id}", item.Title));
        (await samen.Cast(item.Id, "GM0344", Vote.For)).EnsureSuccessStatusCode();
        (await samen.Voter("GM0344").Waiting()).ShouldBeEmpty();
        (await samen.Voter("GM0363").Waiting()).ShouldHaveSingleItem();
        await samen.Close(item.Id);
        (await samen.Voter("GM0363").Waiting()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_vote_says_what_the_item_costs_the_own_municipality_by_the_last_division(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var run = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await samen.App.Tell("funding", new ContributionRunCompleted(run, 2020, ReferenceDate, 342, 2_000_000, 420_000, null));
        await samen.App.Tell("funding", new ContributionDetermined(run, 2020, "GM0344", 50_000, 10_500));
        await samen.Opened();
        // 2.5 per cent of 1,800,000.00 once and 950,000.00 a year.
        (await samen.Voter("GM0344").Waits(TaskKind.CastVote)).AmountCents.ShouldBe(6_875_000);
        (await samen.Voter("GM0363").Waits(TaskKind.CastVote)).AmountCents.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_card_that_was_issued_is_taken_first_and_then_only_its_holder_votes(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Drafted(ItemKind.Proposal, "Een voorstel van het bestuur", await samen.Coming());
        await samen.Officer("GM0344").WaitsNot(TaskKind.NameVoter);
        await samen.Officer("GM0344").Waits(TaskKind.RecordRepresentative);
        var alderman = await samen.Named("GM0344", RepresentativeRole.Alderman);
        (await samen.Officer("GM0344").Waiting()).ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.NameVoter);
        (await samen.Clerk("GM0344").Waits(TaskKind.NameVoter)).Subject.ShouldBe($"assemblies/{item.AssemblyId}");
        var card = await samen
            .Officer("GM0344")
            .Put<VotingCardView>(
                $"{Assemblies}/{item.AssemblyId}/voting-cards/GM0344",
                new IssueCardRequest { RepresentativeId = alderman.Id }
            );
        await samen.Officer("GM0344").WaitsNot(TaskKind.NameVoter);
        await samen.Open(item.Id);
        var (first, second) = (samen.Person("GM0344", "first"), samen.Person("GM0344", "second"));
        (await first.Waiting()).ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.TakeVotingCard);
        await first.Act<VotingCardView>(
            $"{Assemblies}/{item.AssemblyId}/voting-cards/GM0344/taking",
            new TakeCardRequest { Code = card.Code }
        );
        (await first.Waiting()).ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.CastVote);
        (await second.Waiting()).ShouldBeEmpty();
        (await samen.Voter("GM0363").Waiting(TaskKind.TakeVotingCard)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_asks_without_signing_in_and_a_role_must_be_one()
    {
        await using var samen = await Start();
        (await samen.Everybody.GetAsync(TaskCalls.Tasks)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await samen.Voter("GM0344").GetAsync($"{TaskCalls.Tasks}?role=Mayor")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await samen.Voter("GM0344").Fetch<IReadOnlyList<TaskView>>($"{TaskCalls.Tasks}?role=VotingRepresentative")).ShouldBeEmpty();
    }
}
