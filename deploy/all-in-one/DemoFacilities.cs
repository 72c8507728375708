using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;

namespace Samen.AllInOne;

/// <summary>
/// Two joint facilities of the demo: one that a partnership, and two municipalities themselves, have taken into use in 40 municipalities,
/// and one that has just begun. The first is a standard that municipalities comply with or explain.
/// </summary>
internal sealed class DemoFacilities(DemoClient client)
{
    private const string Facilities = "/initiatives/v1/facilities",
        Source = "Het voorbeeld van de demo";

    /// <summary>How many municipalities the partnership stands in for.</summary>
    private const int Members = 38;

    private static readonly DateOnly Live = new(2020, 3, 2);

    /// <returns>The one that has just begun, and the CBS codes of the members of the partnership.</returns>
    public async Task<(Guid Begun, IReadOnlyList<string> Members)> Load(Guid partnership)
    {
        var members = await Join(partnership);
        var used = await Add("Berichtenstandaard voor verhuizingen", FacilityKind.Standard, FacilityPhase.Operations, 48_000_000);
        await Record("secretary-gm0363", used, "GM0363", AdoptionState.Live, Live);
        await Record("ict-gm0344", used, "GM0344", AdoptionState.Live, Live);
        // That the partnership may do so reaches the other service as a fact.
        await client.Known(() => Record("partnership-user", used, members[0], AdoptionState.Live, Live));
        foreach (var (index, member) in members.Skip(1).Index())
            await Record("partnership-user", used, member, AdoptionState.Live, Live.AddDays(7 * (index / 4)));
        await Explain(used);
        var begun = await Add("Regels voor vergunningen als dienst", FacilityKind.Service, FacilityPhase.Pilot, null);
        await Record("ict-gm0344", begun, "GM0344", AdoptionState.Connecting, Live, new DateOnly(2020, 12, 1));
        await Record("secretary-gm0014", begun, "GM0014", AdoptionState.Interested, Live);
        return (begun, members);
    }

    /// <returns>CBS codes of the members.</returns>
    private async Task<IReadOnlyList<string>> Join(Guid partnership)
    {
        const string Name = "Voorbeeld Samenwerkingsverband";
        await client.Post<PartnerView>(
            "partner-manager",
            "/partners/v1/partners",
            new RegisterPartnerRequest
            {
                Name = Name,
                Kind = PartnerKind.Partnership,
                Id = partnership,
            }
        );
        var members = new List<string>();
        foreach (var province in new[] { "Limburg", "Drenthe" })
            members.AddRange(
                (
                    await client.Send<MunicipalityView[]>(
                        HttpMethod.Get,
                        "admin",
                        $"/municipalities/v1/municipalities?province={province}&limit=100"
                    )
                ).Select(m => m.Code)
            );
        members = members[..Members];
        await client.Put<PartnerView>(
            "partner-manager",
            $"/partners/v1/partners/{partnership}",
            new PartnerEntryRequest { Name = Name, MemberMunicipalities = members }
        );
        return members;
    }

    private async Task<Guid> Add(string name, FacilityKind kind, FacilityPhase phase, long? yearlyCents) =>
        (
            await client.Post<FacilityView>(
                "fund-manager",
                Facilities,
                new AddFacilityRequest
                {
                    Source = Source,
                    Name = name,
                    Description = "Een voorbeeld van wat gemeenten samen gebruiken.",
                    Kind = kind,
                    OwnerOrganisation = "Voorbeeldvereniging",
                    Phase = phase,
                    YearlyCents = yearlyCents,
                    Checklist = ["Verwerkersovereenkomst getekend", "Koppeling getest", "Medewerkers geïnstrueerd"],
                }
            )
        ).Id;

    private Task<AdoptionView> Record(
        string user,
        Guid facility,
        string municipality,
        AdoptionState state,
        DateOnly since,
        DateOnly? plannedLiveOn = null
    ) =>
        client.Put<AdoptionView>(
            user,
            $"{Facilities}/{facility}/adoptions/{municipality}",
            new AdoptionRequest
            {
                State = state,
                Since = since,
                PlannedLiveOn = plannedLiveOn,
            }
        );

    /// <summary>The board asks to comply or explain, and one municipality explains.</summary>
    private async Task Explain(Guid standard)
    {
        await client.Post<FacilityView>(
            "assembly-secretary",
            $"{Facilities}/{standard}/binding-decisions",
            new DecideBindingLevelRequest
            {
                Level = BindingLevel.ComplyOrExplain,
                DecidedOn = new DateOnly(2020, 2, 3),
                AdvisedOn = new DateOnly(2020, 1, 20),
                Source = Source,
            }
        );
        await client.Put<ExplanationView>(
            "operations-gm0599",
            $"{Facilities}/{standard}/explanations/GM0599",
            new ExplainRequest
            {
                Reason = "Onze leverancier levert de koppeling pas volgend jaar.",
                Owner = Office.HeadOfIct,
                ReviewOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(6),
            }
        );
    }
}
