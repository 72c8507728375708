using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;

namespace Samen.EndToEnd.Tests;

/// <summary>The requests of the story in short.</summary>
internal static class Requests
{
    /// <summary>The secretary convenes the assembly of 25 September 2020.</summary>
    public static async Task<Guid> ConveneAssembly(this Site site) =>
        (
            await site.As("assembly-secretary")
                .Create<AssemblyView>(
                    "/municipalities/v1/assemblies",
                    new ConveneAssemblyRequest
                    {
                        Kind = AssemblyKind.Ordinary,
                        Date = new DateOnly(2020, 9, 25),
                        Place = "Online",
                        ReferenceDate = new DateOnly(2020, 1, 1),
                    }
                )
        ).Id;

    /// <summary>An initiative that the Taskforce endorsed, of Amsterdam alone.</summary>
    public static async Task<Guid> Endorsed(this Site site)
    {
        const string initiatives = "/initiatives/v1/initiatives";
        var owner = site.As("secretary-gm0363");
        var need = await owner.Create<NeedView>(
            "/initiatives/v1/needs",
            new RecordNeedRequest
            {
                MunicipalityCode = "GM0363",
                Title = "Eén digitale balie voor wie verhuist",
                Description = "Wie verhuist, meldt zich nu op zes plekken.",
            }
        );
        var initiative = await owner.Create<InitiativeView>(
            initiatives,
            new StartInitiativeRequest
            {
                NeedId = need.Id,
                Plan = new InitiativePlan
                {
                    Title = "Verhuisbalie voor alle gemeenten",
                    Track = Track.JointDevelopment,
                    SocietalGoal = "Inwoners regelen een verhuizing in één keer.",
                    BenefitHoursPerYear = 120_000,
                    BenefitCentsPerYear = 640_000_000,
                    Costs = Plans.Costs(180_000_000, 95_000_000),
                },
            }
        );
        await owner.Act<InitiativeView>($"{initiatives}/{initiative.Id}/submission");
        await site.Taskforce.Advise(initiative.Id, Verdict.Endorse);
        return initiative.Id;
    }

    /// <summary>The item of an endorsed initiative, placed on an agenda.</summary>
    public static async Task<Guid> Placed(this Site site, Guid initiative, Guid assembly)
    {
        const string items = "/municipalities/v1/agenda-items";
        var secretary = site.As("assembly-secretary");
        AgendaItemView? item = null;
        await Patience.Until(
            async () =>
                (item = (await secretary.Fetch<AgendaItemView[]>($"{items}?initiativeId={initiative}")).SingleOrDefault()) is not null,
            () => $"The item was not proposed.\n{site.Log}"
        );
        var placing = new PlaceItemRequest
        {
            AssemblyId = assembly,
            BoardRecommendation = Recommendation.Adopt,
            ServiceDeliveryBoardRecommendation = Recommendation.Hold,
        };
        return (await secretary.Put<AgendaItemView>($"{items}/{item!.Id}/placement", placing)).Id;
    }
}
