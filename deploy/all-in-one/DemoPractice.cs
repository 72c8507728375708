using Samen.Contracts.Initiatives;

namespace Samen.AllInOne;

/// <summary>What the demo's initiative of Amsterdam asks of practice, what Rotterdam gives, and what it should bring.</summary>
internal sealed class DemoPractice(DemoClient client)
{
    private const string Initiatives = "/initiatives/v1/initiatives",
        Lead = "secretary-gm0363";

    private static readonly DateOnly First = new(2020, 7, 1),
        Last = new(2021, 6, 1);

    public async Task Load(Guid initiative)
    {
        await Work(await Pledge(initiative));
        await Benefit(
            initiative,
            new BenefitRequest
            {
                Kind = BenefitKind.StaffHours,
                Description = "Balies geven minder uitleg over verhuizen.",
                Gains = BenefitGainer.Municipalities,
                Baseline = new BenefitBaseline
                {
                    Value = 300_000,
                    MeasuredOn = new DateOnly(2020, 3, 1),
                    Method = "Geteld aan de balies van drie gemeenten, omgerekend naar inwoners.",
                },
                Expected = [new BenefitYearValue { Year = 2028, Value = 60_000 }, new BenefitYearValue { Year = 2029, Value = 120_000 }],
            }
        );
        await Benefit(
            initiative,
            new BenefitRequest
            {
                Kind = BenefitKind.CitizenHours,
                Description = "Inwoners hoeven niet naar de balie.",
                Gains = BenefitGainer.Residents,
                Expected = [new BenefitYearValue { Year = 2029, Value = 400_000 }],
            }
        );
    }

    /// <returns>The pledge, accepted.</returns>
    private async Task<Guid> Pledge(Guid initiative)
    {
        var role = await client.Post<AskedRoleView>(
            Lead,
            $"{Initiatives}/{initiative}/asked-roles",
            new AskRoleRequest
            {
                Role = PracticeRole.BusinessExpert,
                Skill = "Kent het verhuisproces aan de balie.",
                HoursPerMonth = 40,
                FirstMonth = First,
                LastMonth = Last,
            }
        );
        var pledge = await client.Post<PledgeView>(
            "operations-gm0599",
            $"/initiatives/v1/asked-roles/{role.Id}/pledges",
            new PledgeRequest
            {
                MunicipalityCode = "GM0599",
                FunctionTitle = "adviseur burgerzaken",
                HoursPerMonth = 24,
                FirstMonth = First,
                LastMonth = Last,
                Settlement = PledgeSettlement.None,
            }
        );
        await client.Post<PledgeView>(Lead, $"/initiatives/v1/pledges/{pledge.Id}/acceptance");
        return pledge.Id;
    }

    /// <summary>Two months were worked; the lead confirmed the first, which is then not recorded again.</summary>
    private async Task Work(Guid pledge)
    {
        var months = $"/initiatives/v1/pledges/{pledge}/worked-months";
        var worked = await client.Send<WorkedMonthView[]>(HttpMethod.Get, Lead, months);
        foreach (var (month, hours) in new[] { (7, 22), (8, 16) })
            if (worked.All(w => w.Month.Month != month))
                await client.Put<WorkedMonthView>("operations-gm0599", $"{months}/2020/{month}", new WorkedMonthRequest { Hours = hours });
        await client.Post<WorkedMonthView>(Lead, $"{months}/2020/7/confirmation");
    }

    private Task<BenefitView> Benefit(Guid initiative, BenefitRequest benefit) =>
        client.Post<BenefitView>(Lead, $"{Initiatives}/{initiative}/benefits", benefit);
}
