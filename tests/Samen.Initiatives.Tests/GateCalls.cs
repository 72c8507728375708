using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The calls that tests of gates make.</summary>
internal static class GateCalls
{
    public const string Gates = "/initiatives/v1/gates";

    extension(InitiativesApp app)
    {
        public Task<HttpResponseMessage> PostGate(Guid initiative, InitiativePhase to, string by = Utrecht) =>
            app.Officer(by).SendBody("POST", $"/initiatives/v1/initiatives/{initiative}/gates", new PrepareGateRequest { To = to });

        public Task<HttpResponseMessage> PutAnswers(GateView gate, AnswerGateRequest? answers = null, string by = Utrecht) =>
            app.Officer(by).SendBody("PUT", $"{Gates}/{gate.Id}", answers ?? Answers(gate), $"\"{gate.Version}\"");

        public Task<HttpResponseMessage> PostAsking(Guid gate, string by = Utrecht) =>
            app.Officer(by).SendBody("POST", $"{Gates}/{gate}/asking");

        public Task<HttpResponseMessage> PostGateWithdrawal(Guid gate, string by = Utrecht) =>
            app.Officer(by).SendBody("POST", $"{Gates}/{gate}/withdrawal");

        public async Task<GateView> Gate(Guid gate) => (await app.Officer(Utrecht).Fetch<GateWithPromise>($"{Gates}/{gate}")).Gate;

        public Task<HttpResponseMessage> PutPlan(GateView gate, InitiativePlan plan, string by = Utrecht) =>
            app.Officer(by).SendBody("PUT", $"{Gates}/{gate.Id}/plan", plan, $"\"{gate.Version}\"");

        public Task<HttpResponseMessage> DeletePlan(Guid gate, string by = Utrecht) =>
            app.Officer(by).SendBody("DELETE", $"{Gates}/{gate}/plan");

        /// <summary>An adopted initiative in the pilot.</summary>
        public async Task<Guid> AdoptedInPilot()
        {
            var id = await app.InPilot();
            await app.Decide(id, ItemOutcome.Adopted);
            return id;
        }

        /// <summary>A gate within the pilot that proposes a plan.</summary>
        public async Task<GateView> ProposedWith(Guid initiative, InitiativePlan plan)
        {
            var gate = await app.PostGate(initiative, InitiativePhase.Pilot).Read<GateView>(System.Net.HttpStatusCode.Created);
            return await app.PutPlan(gate, plan).Read<GateView>();
        }

        /// <summary>The same, answered and asked.</summary>
        public async Task<GateView> AskedWith(Guid initiative, InitiativePlan plan)
        {
            var gate = await app.PutAnswers(await app.ProposedWith(initiative, plan)).Read<GateView>();
            return await app.PostAsking(gate.Id).Read<GateView>();
        }

        /// <summary>Prepares, answers and asks it.</summary>
        public async Task<GateView> Asked(Guid initiative, InitiativePhase to)
        {
            var gate = await app.PostGate(initiative, to).Read<GateView>(System.Net.HttpStatusCode.Created);
            await app.PutAnswers(gate).Read<GateView>();
            return await app.PostAsking(gate.Id).Read<GateView>();
        }

        /// <summary>The Taskforce advises, by its chair.</summary>
        public async Task Advised(GateView gate, Stance stance = Stance.Continue)
        {
            await app.Taskforce.Prepare();
            await app.GiveView("chair", gate.TaskforceItemId!.Value, stance).Read<TaskforceItemView>();
            await app.Advise(gate.TaskforceItemId.Value, Enum.Parse<Verdict>(stance.ToString())).Read<InitiativeView>();
        }

        public Task<HttpResponseMessage> PostBoardAdvice(Guid gate, Verdict verdict = Verdict.Continue) =>
            app.Secretary.SendBody("POST", $"{Gates}/{gate}/advice", app.BoardAdvice(verdict));

        public AdviseGateRequest BoardAdvice(Verdict verdict = Verdict.Continue) =>
            new()
            {
                Verdict = verdict,
                Reason = "Het beheer is goed geregeld.",
                GivenOn = app.App.Clock.Today(),
            };

        public DecideGateRequest Decision(GateOutcome outcome) =>
            new()
            {
                Outcome = outcome,
                Reason = "De antwoorden overtuigen.",
                DecidedOn = app.App.Clock.Today(),
                Conditions =
                    outcome == GateOutcome.GoWithConditions
                        ?
                        [
                            new GateConditionText { Text = "Drie gemeenten doen mee.", DueOn = app.App.Clock.Today().AddDays(30) },
                            new GateConditionText { Text = "Een beheerder is gevonden.", DueOn = app.App.Clock.Today().AddDays(60) },
                        ]
                        : null,
                HoldUntil = outcome == GateOutcome.Hold ? app.App.Clock.Today().AddDays(20) : null,
                NextGateOn = outcome is GateOutcome.Go or GateOutcome.GoWithConditions ? app.App.Clock.Today().AddDays(100) : null,
            };

        public Task<HttpResponseMessage> PostDecision(Guid gate, DecideGateRequest decision, HttpClient? by = null) =>
            (by ?? app.Chair).SendBody("POST", $"{Gates}/{gate}/decisions", decision);

        public Task<HttpResponseMessage> PostAnnulment(Guid gate, int number, HttpClient? by = null) =>
            (by ?? app.Chair).SendBody(
                "POST",
                $"{Gates}/{gate}/decisions/{number}/annulment",
                new ReasonRequest { Reason = "Het verkeerde besluit." }
            );

        public Task<HttpResponseMessage> PutReaction(Guid gate, int number, string by = Utrecht) =>
            app.Officer(by)
                .SendBody("PUT", $"{Gates}/{gate}/decisions/{number}/reaction", new ReactToGateRequest { Reaction = "Wij doen dat." });

        public Task<HttpResponseMessage> PutFulfilment(Guid gate, int condition, string by = Utrecht) =>
            app.Officer(by)
                .SendBody(
                    "PUT",
                    $"{Gates}/{gate}/decisions/1/conditions/{condition}/fulfilment",
                    new MeetConditionRequest { Evidence = "Zij tekenden op 1 mei." }
                );

        public async Task<IReadOnlyList<InitiativePhase>> Phases(Guid initiative) =>
            [.. (await app.Anybody.Fetch<PhaseStayView[]>($"/initiatives/v1/initiatives/{initiative}/phases")).Select(s => s.Phase)];

        /// <summary>An endorsed initiative in the pilot.</summary>
        public async Task<Guid> InPilot()
        {
            var id = (await app.In(InitiativeStatus.Endorsed)).Id;
            var gate = await app.Asked(id, InitiativePhase.Pilot);
            await app.Advised(gate);
            await app.PostDecision(gate.Id, app.Decision(GateOutcome.Go)).Read<GateView>();
            return id;
        }
    }

    public static AnswerGateRequest Answers(GateView gate) =>
        new()
        {
            Answers =
            [
                .. gate.Questions.Select(q => new GateAnswer { Text = $"Op '{q.Dutch}': ja.", Evidence = "https://example.org/verslag" }),
            ],
            Risks =
            [
                new GateRisk
                {
                    Text = "Te weinig mensen.",
                    Likelihood = 2,
                    Impact = 3,
                },
                new GateRisk
                {
                    Text = "De leverancier stopt.",
                    Likelihood = 3,
                    Impact = 5,
                    Measure = "Broncode in bewaring.",
                },
            ],
        };
}
