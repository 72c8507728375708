using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.AllInOne;

/// <summary>
/// What is open in the demo, so that each role finds something to do: a vote on a motion, an undertaking to a council and a draft of its
/// clerk, and a call to large municipalities. Its days follow the day of the first start.
/// </summary>
internal sealed class DemoOpen(DemoClient client)
{
    private const string Items = "/municipalities/v1/agenda-items",
        Clerk = "council-clerk-gm0363";

    private readonly DateOnly today = DutchTime.DayOf(TimeProvider.System.GetUtcNow());

    /// <param name="assembly">The assembly that votes.</param>
    /// <param name="begun">The facility that has just begun.</param>
    public async Task Load(Guid assembly, Guid begun)
    {
        await OpenMotion(assembly);
        await Decide();
        await Call(begun);
    }

    private async Task OpenMotion(Guid assembly)
    {
        var motion = await client.Post<AgendaItemView>(
            "secretary-gm0014",
            Items,
            new DraftItemRequest
            {
                Kind = ItemKind.Motion,
                Title = "Motie: laat elk half jaar zien wat de voorzieningen opleveren",
                Text = "De vergadering verzoekt het bestuur elk half jaar te laten zien wat de gezamenlijke voorzieningen opleveren.",
                Submitters = ["GM0014"],
                AssemblyId = assembly,
            }
        );
        await client.Post<AgendaItemView>("assembly-secretary", $"{Items}/{motion.Id}/opening");
    }

    private async Task Decide()
    {
        var undertaking = await Draft(
            CouncilDecisionKind.Undertaking,
            "Rapportage over informatieveiligheid",
            "Het college laat de raad zien hoe het met informatieveiligheid staat.",
            today.AddDays(45)
        );
        await client.Post<CouncilDecisionView>(Clerk, $"/municipalities/v1/council-decisions/{undertaking}/recording");
        await Draft(
            CouncilDecisionKind.InformationLetter,
            "Brief over de verhuisbalie",
            "Het college vertelt de raad wat de verhuisbalie voor Amsterdam betekent.",
            null
        );
    }

    private async Task<Guid> Draft(CouncilDecisionKind kind, string title, string text, DateOnly? due) =>
        (
            await client.Post<CouncilDecisionView>(
                Clerk,
                "/municipalities/v1/municipalities/GM0363/council-decisions",
                new CouncilDecisionRequest
                {
                    Kind = kind,
                    DecidedOn = today.AddDays(-14),
                    Title = title,
                    Text = text,
                    Subject = CouncilSubject.Strategic,
                    SubjectReason = "De raad stuurt op de kaders van de informatievoorziening.",
                    OwnerRole = due is null ? null : RepresentativeRole.Alderman,
                    DueDate = due,
                }
            )
        ).Id;

    private Task<AdoptionCallView> Call(Guid facility) =>
        client.Post<AdoptionCallView>(
            "fund-manager",
            $"/initiatives/v1/facilities/{facility}/adoption-calls",
            new CallRequest
            {
                Text = "De regels voor vergunningen zijn als dienst te proberen. Wij zoeken grote gemeenten die er dit jaar mee beginnen.",
                AnswerBy = today.AddDays(21),
                InhabitantsFrom = 200_000,
            }
        );
}
