using System.Net;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What waits for the assembly secretary, from an item on no agenda to a motion that is carried out.</summary>
public class AgendaTaskTests
{
    [Theory, EveryDatabase]
    public async Task An_item_waits_for_an_assembly_and_then_for_an_agenda(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Proposed();
        (await samen.Secretary.Waits(TaskKind.ConveneAssembly)).Title.ShouldBe(item.Title);
        await samen.Secretary.WaitsNot(TaskKind.PlaceItem);
        var assembly = await samen.Coming();
        await samen.Secretary.WaitsNot(TaskKind.ConveneAssembly);
        var task = await samen.Secretary.Waits(TaskKind.PlaceItem);
        task.Subject.ShouldBe($"agenda-items/{item.Id}");
        task.DueAt.ShouldBe(
            (await samen.Get<AssemblyView>($"{Assemblies}/{assembly}")).Deadlines.Single(d => d.Kind == DeadlineKind.Invitation).DueAt
        );
        await samen.Place(item.Id, Placing(assembly));
        await samen.Secretary.WaitsNot(TaskKind.PlaceItem);
        (await samen.Officer("GM0344").Waiting(TaskKind.PlaceItem, TaskKind.ConveneAssembly)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_vote_is_opened_closed_and_declared_when_its_time_comes(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Drafted(ItemKind.Proposal, "Een voorstel van het bestuur", await samen.Coming());
        await samen.Secretary.WaitsNot(TaskKind.OpenVote);
        await samen.OnTheDayOf(item.Id);
        (await samen.Secretary.Waits(TaskKind.OpenVote)).Subject.ShouldBe($"agenda-items/{item.Id}");
        await samen.Open(item.Id);
        (await samen.Secretary.Waiting(TaskKind.OpenVote, TaskKind.ConfirmDecision, TaskKind.DeclareDecision)).ShouldBeEmpty();
        (await samen.Secretary.Waits(TaskKind.CloseVote)).Title.ShouldBe(item.Title);
        (await samen.Closing(item.Id, 0)).EnsureSuccessStatusCode();
        (await samen.Secretary.Waiting(TaskKind.CloseVote, TaskKind.ConfirmDecision)).ShouldBeEmpty();
        await samen.Deputy.WaitsNot(TaskKind.CloseVote);
        await samen.Deputy.Waits(TaskKind.ConfirmDecision);
        await samen.Deputy.Act<AgendaItemView>($"{Items}/{item.Id}/closing", new CloseItemRequest { VotesCast = 0 });
        await samen.Deputy.WaitsNot(TaskKind.ConfirmDecision);
        await samen.Secretary.Waits(TaskKind.DeclareDecision);
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{item.Id}/declaration");
        await samen.Secretary.WaitsNot(TaskKind.DeclareDecision);
    }

    [Fact]
    public async Task A_vote_does_not_wait_to_be_opened_while_figures_are_missing_which_wait_for_the_administrator()
    {
        await using var samen = await Start();
        var assembly = await samen.Secretary.Create<AssemblyView>(
            Assemblies,
            Convening() with
            {
                Date = new DateOnly(2099, 6, 17),
                ReferenceDate = new DateOnly(2024, 1, 1),
            }
        );
        var item = await samen.Drafted(ItemKind.Proposal, "Een voorstel van het bestuur", assembly.Id);
        await samen.OnTheDayOf(item.Id);
        await samen.Secretary.WaitsNot(TaskKind.OpenVote);
        (await samen.Admin.Waits(TaskKind.RecordInhabitants)).Count.ShouldBeGreaterThan(300);
        await samen.Secretary.WaitsNot(TaskKind.RecordInhabitants);
        await samen.Coming(new DateOnly(2099, 9, 17)); // Imports the figures of that day.
        await samen.Admin.WaitsNot(TaskKind.RecordInhabitants);
        await samen.Secretary.Waits(TaskKind.OpenVote);
        await samen.Open(item.Id);
    }

    [Theory, EveryDatabase]
    public async Task An_amendment_waits_for_the_board_before_the_vote_does(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Drafted(ItemKind.Proposal, "Een voorstel van het bestuur", await samen.Coming());
        var amendment = await samen.Amended(item.Id, "GM0344", "Eerst een proef");
        await samen.OnTheDayOf(item.Id);
        var task = await samen.Secretary.Waits(TaskKind.DisposeAmendment);
        (task.Subject, task.Title).ShouldBe(($"amendments/{amendment.Id}", "Eerst een proef"));
        (await samen.Secretary.Waiting(TaskKind.OpenVote)).ShouldBeEmpty();
        (await samen.Officer("GM0344").Waiting(TaskKind.DisposeAmendment)).ShouldBeEmpty();
        await samen.Secretary.Put<AmendmentView>(
            $"{Items}/{item.Id}/amendments/{amendment.Id}/status",
            new DisposeAmendmentRequest { Status = AmendmentStatus.TakenOver }
        );
        await samen.Secretary.WaitsNot(TaskKind.DisposeAmendment);
        await samen.Secretary.Waits(TaskKind.OpenVote);
    }

    [Theory, EveryDatabase]
    public async Task A_second_person_confirms_an_acclamation_and_nobody_a_note(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var assembly = await samen.Coming();
        var (item, note) = (
            await samen.Drafted(ItemKind.Proposal, "Een voorstel van het bestuur", assembly),
            await samen.Drafted(ItemKind.Information, "Stand van zaken", assembly)
        );
        await samen.OnTheDayOf(item.Id);
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{item.Id}/acclamation");
        (await samen.Secretary.Waiting(TaskKind.ConfirmDecision, TaskKind.OpenVote)).ShouldBeEmpty();
        (await samen.Deputy.Waits(TaskKind.ConfirmDecision)).Subject.ShouldBe($"agenda-items/{item.Id}");
        await samen.Deputy.Act<AgendaItemView>($"{Items}/{item.Id}/acclamation");
        await samen.Deputy.WaitsNot(TaskKind.ConfirmDecision);
        (await samen.Secretary.Waits(TaskKind.TakeNote)).Title.ShouldBe("Stand van zaken");
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{note.Id}/acclamation");
        await samen.Secretary.WaitsNot(TaskKind.TakeNote);
    }

    [Theory, EveryDatabase]
    public async Task A_consultation_does_not_wait_to_be_closed_before_its_end(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var assembly = await samen.Consultation();
        var item = await samen.Drafted(ItemKind.Proposal, "Een schriftelijk voorstel", assembly.Id);
        await samen.Open(item.Id);
        var due = assembly.Deadlines.Single(d => d.Kind == DeadlineKind.Votes).DueAt;
        (await samen.Voter("GM0344").Waits(TaskKind.CastVote)).DueAt.ShouldBe(due);
        await samen.Secretary.WaitsNot(TaskKind.CloseVote);
        (await samen.Closing(item.Id, 0)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        samen.App.Clock.MoveOnTo(due);
        await samen.Voter("GM0344").WaitsNot(TaskKind.CastVote);
        await samen.Secretary.Waits(TaskKind.CloseVote);
        await samen.Close(item.Id);
        await samen.Secretary.WaitsNot(TaskKind.CloseVote);
    }

    [Theory, EveryDatabase]
    public async Task A_motion_waits_for_who_carries_it_out_and_then_for_a_report_when_it_is_due(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var motion = await samen
            .Officer("GM0344")
            .Create<AgendaItemView>(Items, Motion("GM0344", await samen.Coming()) with { AssemblyId = null });
        await samen.Place(motion.Id, new PlaceItemRequest { AssemblyId = await samen.Coming(new DateOnly(2099, 9, 17)) });
        await samen.TakeOver(motion.Id);
        (await samen.Secretary.Waits(TaskKind.AssignMotion)).Subject.ShouldBe($"agenda-items/{motion.Id}");
        var execution = $"{Items}/{motion.Id}/execution";
        await samen.Secretary.Put<MotionView>(execution, new AssignMotionRequest { Owner = "Bestuur", DueOn = new DateOnly(2099, 12, 31) });
        (await samen.Secretary.Waiting(TaskKind.AssignMotion, TaskKind.ReportMotion)).ShouldBeEmpty();
        samen.App.Clock.MoveOnTo(DutchTime.At(new DateOnly(2099, 12, 15), TimeOnly.MinValue));
        (await samen.Secretary.Waits(TaskKind.ReportMotion)).DueAt.ShouldBe(DutchTime.At(new DateOnly(2100, 1, 1), TimeOnly.MinValue));
        await samen.Secretary.Act<MotionView>(
            $"{execution}/reports",
            new ReportMotionRequest { Status = MotionStatus.Executed, Text = "De motie is uitgevoerd." }
        );
        await samen.Secretary.WaitsNot(TaskKind.ReportMotion);
    }
}
