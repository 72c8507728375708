using System.Net;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.ExpertiseCalls;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What waits for a municipality: calls, standards, procurements, hours, needs and questions of others.</summary>
public sealed class MunicipalityTaskTests
{
    private const string V1 = "/initiatives/v1";

    [Theory, EveryDatabase]
    public async Task A_call_waits_for_an_office_until_it_is_answered_or_over(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var facility = (await app.AddFacility()).Id;
        var call = await app.FundManager.Create<AdoptionCallView>(
            $"{V1}/facilities/{facility}/adoption-calls",
            new CallRequest { Text = "Sluit u aan, dan kan het oude loket dicht.", AnswerBy = app.Today.AddDays(20) }
        );
        var task = await app.Officer(Utrecht).Waits(TaskKind.AnswerCall);
        (task.Subject, task.DueAt).ShouldBe(($"adoption-calls/{call.Id}", EndOf(call.AnswerBy)));
        await app.App.As(Roles.MunicipalityOfficer, Utrecht).WaitsNot(TaskKind.AnswerCall);
        await app.Officer(Utrecht)
            .SendBody(
                "PUT",
                $"{V1}/adoption-calls/{call.Id}/answers/{Utrecht}",
                new AnswerCallRequest { Answer = CallAnswer.Interested },
                "*"
            )
            .Read<CallAnswerView>();
        await app.Officer(Utrecht).WaitsNot(TaskKind.AnswerCall);
        await app.Officer(Delft).Waits(TaskKind.AnswerCall);
        app.App.Clock.Advance(TimeSpan.FromDays(21));
        await app.Officer(Delft).WaitsNot(TaskKind.AnswerCall);
    }

    [Theory, EveryDatabase]
    public async Task A_standard_of_comply_or_explain_waits_for_an_explanation(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var standard = (await app.AddFacility()).Id;
        await app.Officer(Utrecht).WaitsNot(TaskKind.ExplainStandard);
        await app.PostLevel(standard, Asks()).Read<FacilityView>();
        (await app.Officer(Utrecht).Waits(TaskKind.ExplainStandard)).Subject.ShouldBe($"facilities/{standard}");
        await app.Adopt(standard, Delft, AdoptionState.Live);
        await app.Officer(Delft).WaitsNot(TaskKind.ExplainStandard);
        await app.PutExplanation(standard, Utrecht, app.Today.AddDays(90)).Read<ExplanationView>();
        await app.Officer(Utrecht).WaitsNot(TaskKind.ExplainStandard);
    }

    [Theory, EveryDatabase]
    public async Task Who_considers_a_facility_joins_its_procurement_and_agrees_after_the_award(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var facility = (await app.AddFacility()).Id;
        var last = app.Today.AddDays(10);
        var procurement = await app.FundManager.Create<ProcurementView>($"{V1}/facilities/{facility}/procurements", Procuring(app, last));
        await app.Officer(Utrecht).WaitsNot(TaskKind.JoinProcurement);
        await app.Adopt(facility, Utrecht, AdoptionState.Interested);
        (await app.Officer(Utrecht).Waits(TaskKind.JoinProcurement)).DueAt.ShouldBe(EndOf(last));
        await app.Officer(Delft).WaitsNot(TaskKind.JoinProcurement);
        await app.Officer(Utrecht)
            .SendBody(
                "PUT",
                $"{V1}/procurements/{procurement.Id}/participants/{Utrecht}",
                new ParticipateRequest { EntryMoment = last },
                "*"
            )
            .Read<ParticipationView>();
        (await app.Officer(Utrecht).Waiting(TaskKind.JoinProcurement, TaskKind.AgreeToContract)).ShouldBeEmpty();
        await Step("announcement", new AnnounceProcurementRequest { AnnouncedOn = app.Today });
        await Step("award", new AwardProcurementRequest { AwardedOn = app.Today, AwardedTo = "Leverancier BV" });
        await app.Officer(Utrecht).Waits(TaskKind.AgreeToContract);
        await app.Officer(Utrecht)
            .SendBody("POST", $"{V1}/procurements/{procurement.Id}/participants/{Utrecht}/contract")
            .Read<AdoptionView>();
        await app.Officer(Utrecht).WaitsNot(TaskKind.AgreeToContract);

        Task Step(string step, object body) =>
            app.FundManager.SendBody("POST", $"{V1}/procurements/{procurement.Id}/{step}", body).Read<ProcurementView>();
    }

    [Theory, EveryDatabase]
    public async Task Pledges_and_hours_wait_for_the_lead_and_for_who_works(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var role = await app.Ask();
        var pledge = await app.PostPledge(role.Id, app.Pledging(Delft)).Read<PledgeView>(HttpStatusCode.Created);
        (await app.Officer(Utrecht).Waits(TaskKind.AnswerPledge)).Subject.ShouldBe($"pledges/{pledge.Id}");
        (await app.Officer(Delft).Waiting()).ShouldBeEmpty();
        await app.PostStep(pledge.Id, "acceptance", Utrecht).Read<PledgeView>();
        await app.Officer(Utrecht).WaitsNot(TaskKind.AnswerPledge);
        (await app.Officer(Delft).Waits(TaskKind.RecordHours)).Count.ShouldBe(2);
        foreach (var month in new[] { -2, -1 })
            (await app.PutHours(pledge.Id, month, 12, Delft)).EnsureSuccessStatusCode();
        await app.Officer(Delft).WaitsNot(TaskKind.RecordHours);
        (await app.Officer(Utrecht).Waits(TaskKind.ConfirmHours)).Count.ShouldBe(2);
        await app.Confirm(pledge.Id, -2).Read<WorkedMonthView>();
        await app.Officer(Utrecht)
            .SendBody("POST", $"{app.Path(pledge.Id, -1)}/dispute", new DisputeHoursRequest { Reason = "Dat waren er acht." })
            .Read<WorkedMonthView>();
        await app.Officer(Utrecht).WaitsNot(TaskKind.ConfirmHours);
        (await app.Officer(Delft).Waits(TaskKind.RecordHours)).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_to_merge_waits_for_the_other_municipality_and_a_draft_for_the_own(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (own, other) = ((await app.RecordNeed(Utrecht)).Id, (await app.RecordNeed(Delft, "Een balie voor alles")).Id);
        var merge = await app.PostMergeProposal(own, other).Read<NeedMergeView>();
        (await app.Officer(Delft).Waits(TaskKind.SettleMerge)).Title.ShouldBe("Een balie voor alles");
        await app.Officer(Utrecht).WaitsNot(TaskKind.SettleMerge);
        await app.PostMergeStep(merge.Id, "acceptance", Delft).Read<NeedMergeView>();
        await app.Officer(Delft).WaitsNot(TaskKind.SettleMerge);

        var draft = await app.Officer(Delft)
            .Create<NeedDraftView>($"{V1}/need-drafts", new DraftNeedRequest { Title = "Een app", MunicipalityCode = Delft });
        await app.Officer(Delft).WaitsNot(TaskKind.RecordNeed);
        var text = new ReviseNeedDraftRequest { Title = "Een app", Description = "Inwoners melden zich nu op vijf plaatsen." };
        await app.Officer(Delft).SendBody("PUT", $"{V1}/need-drafts/{draft.Id}", text, "*").Read<NeedDraftView>();
        (await app.Officer(Delft).Waits(TaskKind.RecordNeed)).Subject.ShouldBe($"need-drafts/{draft.Id}");
        await app.Officer(Utrecht).WaitsNot(TaskKind.RecordNeed);
        await app.Officer(Delft).SendBody("POST", $"{V1}/need-drafts/{draft.Id}/recording").Read<NeedView>(HttpStatusCode.Created);
        await app.Officer(Delft).WaitsNot(TaskKind.RecordNeed);
    }

    [Theory, EveryDatabase]
    public async Task A_question_waits_for_those_it_is_for_until_they_answer_or_it_is_closed(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var facility = (await app.AddFacility()).Id;
        await app.Adopt(facility, Delft, AdoptionState.Live);
        await app.Adopt(facility, Almere, AdoptionState.Live);
        var asked = await app.Asks(Asking(QuestionAudience.Facility, facility: facility));
        (await app.Officer(Delft).Waits(TaskKind.AnswerQuestion)).Subject.ShouldBe($"questions/{asked.Id}");
        foreach (var other in new[] { Utrecht, Zwolle })
            await app.Officer(other).WaitsNot(TaskKind.AnswerQuestion);
        await app.Answers(asked.Id, Delft);
        await app.Officer(Delft).WaitsNot(TaskKind.AnswerQuestion);
        await app.Officer(Almere).Waits(TaskKind.AnswerQuestion);
        await app.Officer(Utrecht).SendBody("POST", $"{V1}/questions/{asked.Id}/closing").Read<QuestionView>();
        await app.Officer(Almere).WaitsNot(TaskKind.AnswerQuestion);
    }

    private static PlanProcurementRequest Procuring(InitiativesApp app, DateOnly last) =>
        new()
        {
            Title = "Gezamenlijke inkoop",
            Procedure = ProcurementProcedure.Open,
            Form = ParticipationForm.EntryMoments,
            LeadMunicipality = Utrecht,
            AnnouncementOn = app.Today.AddDays(20),
            ClosingOn = app.Today.AddDays(30),
            AwardOn = app.Today.AddDays(60),
            ContractFrom = app.Today.AddDays(90),
            ContractUntil = app.Today.AddDays(900),
            EntryMoments = [last],
            Binding = "Wie meedoet, neemt af.",
        };

    private static DateTimeOffset EndOf(DateOnly day) => DutchTime.At(day.AddDays(1), TimeOnly.MinValue);
}
