using Samen.Contracts.Initiatives;

namespace Samen.AllInOne;

/// <summary>
/// What the demo's municipalities buy together: announced, with three participants, and an entry moment that is still to come. Its days
/// follow the day of the first start, since nobody can take part in the past.
/// </summary>
internal sealed class DemoProcurement(DemoClient client)
{
    /// <param name="facility">For which facility.</param>
    public async Task Load(Guid facility)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var planned = await client.Post<ProcurementView>(
            "fund-manager",
            $"/initiatives/v1/facilities/{facility}/procurements",
            new PlanProcurementRequest
            {
                Title = "Hosting en beheer van de regels voor vergunningen",
                Procedure = ProcurementProcedure.Open,
                Form = ParticipationForm.EntryMoments,
                LeadMunicipality = "GM0344",
                AnnouncementOn = today.AddDays(30),
                ClosingOn = today.AddDays(75),
                AwardOn = today.AddDays(90),
                ContractFrom = today.AddDays(150),
                ContractUntil = today.AddDays(150 + 4 * 365),
                EntryMoments = [today.AddDays(30), today.AddDays(395)],
                Binding = "Een deelnemer neemt de dienst vier jaar af en betaalt naar aantal inwoners.",
                EstimatedCents = 320_000_000,
            }
        );
        foreach (var (user, code) in new[] { ("ict-gm0344", "GM0344"), ("secretary-gm0014", "GM0014"), ("operations-gm0599", "GM0599") })
            await client.Put<ParticipationView>(
                user,
                $"/initiatives/v1/procurements/{planned.Id}/participants/{code}",
                new ParticipateRequest { EntryMoment = planned.EntryMoments[0] }
            );
        await client.Post<ProcurementView>(
            "fund-manager",
            $"/initiatives/v1/procurements/{planned.Id}/announcement",
            new AnnounceProcurementRequest { AnnouncedOn = today, Reference = "TN412345" }
        );
    }
}
