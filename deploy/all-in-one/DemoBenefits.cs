using Samen.Contracts.Initiatives;

namespace Samen.AllInOne;

/// <summary>
/// What came of the demo's initiative that was adopted: a facility that ten municipalities use, what was expected of it, and what four of
/// them realised in the two years before the first start.
/// </summary>
internal sealed class DemoBenefits(DemoClient client)
{
    /// <summary>What the facility costs a year, in euro cents before VAT.</summary>
    public const long YearlyCents = 3_000_000;

    private const string Facilities = "/initiatives/v1/facilities",
        Source = "Het voorbeeld van de demo";

    /// <summary>For how many of its members the partnership stands in.</summary>
    private const int Members = 6;

    /// <summary>Who recorded it of which municipality.</summary>
    private static readonly (string User, string Code)[] Officers =
    [
        ("secretary-gm0014", "GM0014"),
        ("secretary-gm0363", "GM0363"),
        ("operations-gm0599", "GM0599"),
        ("ict-gm0344", "GM0344"),
    ];

    private readonly int thisYear = TimeProvider.System.GetUtcNow().Year;

    /// <param name="members">CBS codes of the members of the partnership.</param>
    public async Task Load(IReadOnlyList<string> members)
    {
        var initiative = await new DemoAdoption(client).Load(thisYear - 3);
        await Use(await Add(initiative), members);
        await new DemoGates(client).Pass(initiative);
        await SetRate(BenefitRateKind.StaffHour, 5_500);
        await SetRate(BenefitRateKind.CitizenHour, 1_700);
        await Budget(initiative);
        await Hours(initiative);
        await Benefit(
            initiative,
            new BenefitRequest
            {
                Kind = BenefitKind.CitizenHours,
                Description = "Inwoners wachten minder lang aan de balie; niemand mat hoe lang zij eerst wachtten.",
                Gains = BenefitGainer.Residents,
                Expected = Expected(60_000, 90_000, 120_000),
            }
        );
    }

    private async Task<Guid> Add(Guid initiative) =>
        (
            await client.Post<FacilityView>(
                "fund-manager",
                Facilities,
                new AddFacilityRequest
                {
                    InitiativeId = initiative,
                    Name = "Afsprakendienst voor balies",
                    Description = "Inwoners maken in elke gemeente op dezelfde manier een afspraak aan de balie.",
                    Kind = FacilityKind.Service,
                    OwnerOrganisation = "Voorbeeldvereniging",
                    Phase = FacilityPhase.Operations,
                    YearlyCents = YearlyCents,
                    Checklist = ["Openingstijden aangeleverd", "Baliemedewerkers geïnstrueerd"],
                }
            )
        ).Id;

    private async Task Use(Guid facility, IReadOnlyList<string> members)
    {
        var begun = new DateOnly(thisYear - 3, 4, 3);
        foreach (var (index, (user, code)) in Officers.Concat(members.Take(Members).Select(code => ("partnership-user", code))).Index())
            await client.Put<AdoptionView>(
                user,
                $"{Facilities}/{facility}/adoptions/{code}",
                new AdoptionRequest { State = AdoptionState.Live, Since = begun.AddDays(21 * index) }
            );
    }

    private Task<BenefitRateView> SetRate(BenefitRateKind kind, long cents) =>
        client.Put<BenefitRateView>(
            "fund-manager",
            $"/initiatives/v1/benefit-rates/{kind}/2020",
            new BenefitRateRequest { Cents = cents, Source = Source }
        );

    /// <summary>Three municipalities measured it in the first year, and the fourth in the second too.</summary>
    private async Task Budget(Guid initiative)
    {
        var benefit = await Benefit(
            initiative,
            new BenefitRequest
            {
                Kind = BenefitKind.BudgetLowered,
                Description = "Gemeenten betalen geen eigen systeem voor afspraken meer.",
                Gains = BenefitGainer.Municipalities,
                Baseline = Baseline(210_000_000, "Jaarrekeningen van vier gemeenten, omgerekend naar inwoners."),
                Expected = Expected(60_000_000, 90_000_000, 120_000_000),
            }
        );
        await Realise(benefit, 2, 1_200_000, 4_100_000, 2_900_000);
        await Realise(benefit, 1, 1_700_000, 5_800_000, 4_300_000, 2_400_000);
    }

    /// <summary>Of the others nobody measured it.</summary>
    private async Task Hours(Guid initiative)
    {
        var benefit = await Benefit(
            initiative,
            new BenefitRequest
            {
                Kind = BenefitKind.StaffHours,
                Description = "Medewerkers verzetten minder afspraken met de hand.",
                Gains = BenefitGainer.Municipalities,
                Baseline = Baseline(48_000, "Geteld aan de balies van vier gemeenten, omgerekend naar inwoners."),
                Expected = Expected(12_000, 18_000, 24_000),
            }
        );
        await Realise(benefit, 2, 340);
        await Realise(benefit, 1, 310, 1_150);
    }

    private async Task<Guid> Benefit(Guid initiative, BenefitRequest benefit) =>
        (await client.Post<BenefitView>(Officers[0].User, $"/initiatives/v1/initiatives/{initiative}/benefits", benefit)).Id;

    /// <param name="benefit">Of which benefit.</param>
    /// <param name="ago">How many years before this one.</param>
    /// <param name="values">Of the first of the officers' municipalities, in their order.</param>
    private async Task Realise(Guid benefit, int ago, params long[] values)
    {
        foreach (var ((user, code), value) in Officers.Zip(values))
            await client.Post<RealisationView>(
                user,
                $"/initiatives/v1/benefits/{benefit}/realisations",
                new RealiseBenefitRequest
                {
                    MunicipalityCode = code,
                    Year = thisYear - ago,
                    Value = value,
                    MeasuredBy = "Afdeling dienstverlening",
                    Method = "Op dezelfde manier geteld als de beginstand, in de eigen gemeente.",
                    MeasuredOn = new DateOnly(thisYear - ago, 12, 31),
                }
            );
    }

    private static BenefitBaseline Baseline(long value, string method) =>
        new()
        {
            Value = value,
            MeasuredOn = new DateOnly(2020, 1, 15),
            Method = method,
        };

    /// <summary>In the two years before this one, and from this one on.</summary>
    private IReadOnlyList<BenefitYearValue> Expected(long first, long second, long then) =>
        [
            .. new[] { first, second, then, then, then }.Select(
                (value, index) => new BenefitYearValue { Year = thisYear - 2 + index, Value = value }
            ),
        ];
}
