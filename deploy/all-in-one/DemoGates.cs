using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.AllInOne;

/// <summary>
/// The gates of the demo's initiative that was adopted. A gate is not decided before the day on which it is asked, so these are of the day
/// of the first start, and say that they record what was so already.
/// </summary>
internal sealed class DemoGates(DemoClient client)
{
    private const string Gates = "/initiatives/v1/gates",
        Lead = "secretary-gm0014",
        Secretary = "assembly-secretary",
        Reason = "De dienst is al in gebruik; dit besluit legt vast wat al zo is.";

    private readonly DateOnly today = DutchTime.DayOf(TimeProvider.System.GetUtcNow());

    /// <summary>Scaled up as the assembly decided, then in operation as the board did, after one meeting of the Taskforce today.</summary>
    public async Task Pass(Guid initiative)
    {
        var taskforce = new DemoTaskforce(client);
        var meeting = await taskforce.Open(today);
        await Decide(
            await Ask(
                taskforce,
                meeting,
                initiative,
                InitiativePhase.ScalingUp,
                "In Groningen maakten 90.000 inwoners er in een jaar een afspraak mee; bellen bleef nodig voor wie geen e-mail heeft.",
                "Minder afspraken met de hand en geen eigen systeem meer, geteld aan de balies.",
                "Openingstijden aanleveren en een middag uitleg aan de balie.",
                "De vereniging, voor € 30.000 per jaar."
            )
        );
        var operations = await Ask(
            taskforce,
            meeting,
            initiative,
            InitiativePhase.Operations,
            "Tien gemeenten; andere wachten tot hun contract afloopt.",
            "De vereniging beheert de dienst, met een helpdesk op werkdagen en elk kwartaal een nieuwe versie.",
            "Vier gemeenten maten lagere kosten en minder uren; zes maten nog niets."
        );
        await client.Post<GateView>(
            Secretary,
            $"{Gates}/{operations}/advice",
            new AdviseGateRequest
            {
                Verdict = Verdict.Continue,
                Reason = "Het beheer is geregeld, en de kosten passen in het plan.",
                GivenOn = today,
            }
        );
        await Decide(operations);
        await taskforce.Close(meeting);
    }

    /// <returns>The gate, on which the Taskforce advised.</returns>
    private async Task<Guid> Ask(DemoTaskforce taskforce, string meeting, Guid initiative, InitiativePhase to, params string[] answers)
    {
        var gate = await client.Post<GateView>(Lead, $"/initiatives/v1/initiatives/{initiative}/gates", new PrepareGateRequest { To = to });
        var current = await client.Send<GateWithPromise>(HttpMethod.Get, Lead, $"{Gates}/{gate.Id}");
        if (current.Gate.Status == GateStatus.Preparing)
            await client.Put<GateView>(
                Lead,
                $"{Gates}/{gate.Id}",
                new AnswerGateRequest
                {
                    Answers = [.. answers.Select(text => new GateAnswer { Text = text })],
                    Risks =
                    [
                        new GateRisk
                        {
                            Likelihood = 2,
                            Impact = 3,
                            Text = "Gemeenten stappen later over dan gepland.",
                            Measure = "Afspraken per regio over het einde van lopende contracten.",
                        },
                    ],
                }
            );
        await client.Post<GateView>(Lead, $"{Gates}/{gate.Id}/asking");
        await taskforce.Advise(meeting, initiative, Verdict.Continue, "De dienst is in gebruik en doet wat het plan zei.", gate: gate.Id);
        return gate.Id;
    }

    private Task<GateView> Decide(Guid gate) =>
        client.Post<GateView>(
            Secretary,
            $"{Gates}/{gate}/decisions",
            new DecideGateRequest
            {
                Outcome = GateOutcome.Go,
                Reason = Reason,
                DecidedOn = today,
                NextGateOn = today.AddYears(1),
            }
        );
}
