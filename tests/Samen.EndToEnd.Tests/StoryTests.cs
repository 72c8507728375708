using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>From a municipality's need to a partner's inbox, through the gateway only, on the figures of 2020.</summary>
public sealed class StoryTests
{
    private const string Needs = "/initiatives/v1/needs",
        Initiatives = "/initiatives/v1/initiatives",
        Items = "/municipalities/v1/agenda-items";

    [Fact]
    public async Task The_story_on_the_all_in_one()
    {
        await using var site = Site.AllInOne();
        await Tell(site);
    }

    [Fact]
    public async Task The_story_on_five_processes_with_RabbitMQ()
    {
        var broker = await Brokers.RabbitMq(Site.Services);
        await using var site = Site.Separate(broker.Address);
        await Tell(site);
    }

    private static async Task Tell(Site site)
    {
        await site.Start();
        await TheRegister(site);
        await using var partner = await Receiver.Subscribe(site, refuseEvery: 4);

        await FundBudget.Record(site, 2020, FundBudget.Decided2019, 4_325_000_000, 1_175_000_000);
        var assembly = await site.As("assembly-secretary")
            .Create<AssemblyView>(
                "/municipalities/v1/assemblies",
                new ConveneAssemblyRequest
                {
                    Kind = AssemblyKind.Ordinary,
                    Date = new DateOnly(2020, 9, 25),
                    Place = "Online",
                    ReferenceDate = new DateOnly(2020, 1, 1),
                }
            );
        var need = await ANeed(site);
        var initiative = await AnInitiative(site, need);
        var item = await TheVote(site, initiative, assembly);
        await TheCommitment(site, initiative, item);
        await TheContributions(site);
        await TheTrace(site, initiative, item);
        var larger = await ALargerOne(site, assembly);

        await Accounts.Settle(site, partner);
        await Accounts.Check(site, partner);
        ThePartner(partner, need, initiative, item, larger);
        await Accounts.CheckAudit(site, "initiatives", "cosignNeed", 2);
        // Two votes, each proposed by one and confirmed by another.
        await Accounts.CheckAudit(site, "municipalities", "closeItem", 4);
        await Accounts.CheckAudit(site, "funding", "prepareBudgetProposal", 2);
        await Accounts.CheckAudit(site, "partners", "createSubscription", 1);
    }

    private static async Task TheRegister(Site site)
    {
        var anyone = site.As();
        var all = await anyone.Pages<MunicipalityView>("/municipalities/v1/municipalities?limit=50&asOf=2020-01-01");
        all.Count.ShouldBe(355);
        (await anyone.Pages<MunicipalityView>("/municipalities/v1/municipalities?limit=50")).Count.ShouldBe(342);
        all.Select(m => m.Code).Distinct().Count().ShouldBe(355);
        var amsterdam = await anyone.Fetch<MunicipalityView>("/municipalities/v1/municipalities/GM0363");
        (amsterdam.Name, amsterdam.Province, amsterdam.Inhabitants.Single()).ShouldBe(
            ("Amsterdam", "Noord-Holland", new InhabitantsView(new DateOnly(2020, 1, 1), 872_757))
        );
        await anyone.GetAsync("/municipalities/v1/municipalities/GM9999").ShouldRefuse(404, "not-found");
        // It reaches the others by events.
        await Patience.Until(
            async () =>
                (await site.Files.Inbox("initiatives"))
                    .Concat(await site.Files.Inbox("funding"))
                    .Concat(await site.Files.Inbox("partners"))
                    .Count(f => f is { Source: "municipalities", Position: Site.SeededFacts }) == 3,
            () => $"The register did not come in.\n{site.Log}"
        );
    }

    private static async Task<NeedView> ANeed(Site site)
    {
        var need = await site.As("secretary-gm0363")
            .Create<NeedView>(
                Needs,
                new RecordNeedRequest
                {
                    MunicipalityCode = "GM0363",
                    Title = "Eén digitale balie voor wie verhuist",
                    Description = "Wie verhuist, meldt zich nu op zes plekken.",
                }
            );
        // Amsterdam with Weesp, which went into it in 2022.
        (need.Municipalities, need.Inhabitants).ShouldBe((1, 872_757 + 19_738));
        var signatures = $"{Needs}/{need.Id}/co-signatures";
        await site.As("ict-gm0344").Act<NeedView>(signatures, Cosign("GM0344"));
        await site.As("ict-gm0344").SendBody("POST", signatures, Cosign("GM0344")).ShouldRefuse(409, "already-signed");
        await site.As("secretary-gm0363").SendBody("POST", signatures, Cosign("GM0363")).ShouldRefuse(409, "own-need");
        await site.As("ict-gm0344").SendBody("POST", signatures, Cosign("GM0599")).ShouldRefuse(403, "not-your-municipality");
        await site.As("operations-gm0599").Act<NeedView>(signatures, Cosign("GM0599"));
        need = await site.As().Fetch<NeedView>($"{Needs}/{need.Id}");
        (need.Municipalities, need.Inhabitants).ShouldBe((3, 872_757 + 19_738 + 357_597 + 651_157));
        need.CoSigners.Select(s => s.MunicipalityCode).ShouldBe(["GM0344", "GM0599"]);
        return need;
    }

    private static async Task<InitiativeView> AnInitiative(Site site, NeedView need)
    {
        var owner = site.As("secretary-gm0363");
        var initiative = await owner.Create<InitiativeView>(
            Initiatives,
            new StartInitiativeRequest
            {
                NeedId = need.Id,
                InvitedMunicipalities = ["GM0344"],
                Plan = new InitiativePlan
                {
                    Title = "Verhuisbalie voor alle gemeenten",
                    Track = Track.ScaleUp,
                    ProvenAtMunicipality = "GM0344",
                    SocietalGoal = "Inwoners regelen een verhuizing in één keer.",
                    StartYear = 2020,
                    BenefitHoursPerYear = 120_000,
                    BenefitCentsPerYear = 640_000_000,
                    Costs = Plans.Costs(180_000_000, 95_000_000),
                    Evidence = "In een jaar deden 21.000 inwoners het zo.",
                    Effort = "Vijf mensen werkten er acht maanden aan.",
                    Preconditions = "Een koppeling met de basisregistratie personen.",
                },
            }
        );
        initiative.Status.ShouldBe(InitiativeStatus.Draft);
        (await owner.Act<InitiativeView>($"{Initiatives}/{initiative.Id}/submission")).Status.ShouldBe(InitiativeStatus.Submitted);
        await AMemberOfAnOwner(site, initiative);
        var endorsed = await site.Taskforce.Advise(initiative.Id, Verdict.Endorse);
        endorsed.Status.ShouldBe(InitiativeStatus.Endorsed);
        return endorsed;
    }

    /// <summary>A member gets a seat from the chair, and abstains from what is their municipality's own.</summary>
    private static async Task AMemberOfAnOwner(Site site, InitiativeView initiative)
    {
        await site.Taskforce.Prepare();
        var seat = new SeatRequest
        {
            Background = SeatBackground.ServicesDirector,
            Office = SeatOffice.Member,
            MunicipalityCode = "GM0363",
            ValidFrom = new DateOnly(2020, 1, 1),
            ValidTo = new DateOnly(2100, 1, 1),
            HeldBy = [await site.IdOf("taskforce-2")],
        };
        await site.As("taskforce-1").Create<SeatView>(Taskforce.Seats, seat);
        var (member, view) = (site.As("taskforce-2"), $"{Taskforce.Items}/{await site.Taskforce.ItemOf(initiative.Id)}/view");
        await member.SendBody("PUT", view, Taskforce.View(Stance.Endorse)).ShouldRefuse(403, "own-initiative");
        await member.Put<TaskforceItemView>(view, Taskforce.View(Stance.Abstain));
    }

    private static async Task<AgendaItemView> TheVote(Site site, InitiativeView initiative, AssemblyView assembly)
    {
        var item = await Opened(site, initiative, assembly);
        (item.EntitledWeight, item.EntitledMunicipalities).ShouldBe((13_232, 355));
        (item.RuleSet!.Name, item.RuleSet.InhabitantsPerVote, item.RuleSet.MaximumWeight).ShouldBe(("ordinary", 1000, 75));
        await Vote("GM0363", "Against");
        await Vote("GM0363", "For");
        await Vote("GM0344", "For");
        await Vote("GM0599", "For");
        await Vote("GM0088", "For");
        await Vote("GM0014", "Against");
        await Vote("GM0518", "Abstain");
        await site.As("voter-gm0014")
            .SendBody("PUT", $"{Items}/{item.Id}/ballots/GM0518", new CastBallotRequest { Option = "Against" })
            .ShouldRefuse(403, "not-your-municipality");
        // Nobody sees how the others vote before it is decided.
        (await site.As().Pages<BallotView>($"{Items}/{item.Id}/ballots")).ShouldBeEmpty();

        var closed = await Close(site, item.Id);
        closed.Outcome.ShouldBe(ItemOutcome.Adopted);
        // 226 / (226 + 75), and 376 of 13,232.
        closed.Result.ShouldBe(new VoteResult(226, 75, 75, 4, 1, 1, 13_232, 355, 75.08m, 2.84m));
        var ballots = await site.As().Pages<BallotView>($"{Items}/{item.Id}/ballots");
        ballots.Count.ShouldBe(6);
        ballots
            .Single(b => b.MunicipalityCode == "GM0363")
            .ShouldSatisfyAllConditions(b => b.Option.ShouldBe("For"), b => b.Weight.ShouldBe(75), b => b.Replaced.ShouldBe(1));
        await site.As("voter-gm0014")
            .SendBody("PUT", $"{Items}/{item.Id}/ballots/GM0014", new CastBallotRequest { Option = "For" })
            .ShouldRefuse(409, "wrong-state");
        return closed;

        Task Vote(string municipality, string option) =>
            site.As($"voter-{municipality.ToLowerInvariant()}")
                .Put<BallotView>($"{Items}/{item.Id}/ballots/{municipality}", new CastBallotRequest { Option = option });
    }

    private static async Task TheCommitment(Site site, InitiativeView initiative, AgendaItemView item)
    {
        var commitment = await Booked(site, initiative);
        (commitment.ItemId, commitment.Year, commitment.OneOffCents, commitment.YearlyCents, commitment.AwaitsBudgetChange).ShouldBe(
            (item.Id, 2020, 180_000_000, 95_000_000, false)
        );
        commitment.Coverage.Single(c => c.Year == 2020).ShouldBe(new CoverageView(2020, 275_000_000, 275_000_000, 0, 275_000_000));
        var budget = await site.As().Fetch<BudgetView>("/funding/v1/budgets/2020");
        (budget.TotalCents, budget.CoveredCents, budget.UncoveredCents, budget.FreeCents).ShouldBe(
            (5_500_000_000, 275_000_000, 0, 5_225_000_000)
        );
    }

    private static async Task TheContributions(Site site)
    {
        var manager = site.As("fund-manager");
        var request = new RunContributionsRequest { Year = 2020, ReferenceDate = new DateOnly(2020, 1, 1) };
        var run = await FundRun.Make(site, request);
        var parts = await site.As().Pages<ContributionView>($"/funding/v1/contribution-runs/{run.Id}/contributions");
        parts.Count.ShouldBe(355);
        parts.Sum(p => p.NetCents).ShouldBe(4_325_000_000);
        run.NetCents.ShouldBe(4_325_000_000);
        parts.ShouldAllBe(p =>
            p.VatCents == (long)decimal.Round(p.NetCents * 0.21m, 0, MidpointRounding.AwayFromZero)
            && p.GrossCents == p.NetCents + p.VatCents
        );
        parts.Sum(p => p.VatCents).ShouldBe(run.VatCents);
        run.GrossCents.ShouldBe(run.NetCents + run.VatCents);
        // Nobody is more than a cent from the exact part.
        parts.ShouldAllBe(p => Math.Abs(p.NetCents - 4_325_000_000m * p.Inhabitants / run.Inhabitants) < 1);
        (await manager.Act<ContributionRunView>("/funding/v1/contribution-runs", request)).Id.ShouldBe(run.Id);
        var owed = await site.As().Fetch<LedgerAccountView>("/funding/v1/ledger/accounts/1100?year=2020");
        owed.BalanceCents.ShouldBe(run.GrossCents);
    }

    private static async Task TheTrace(Site site, InitiativeView initiative, AgendaItemView item)
    {
        InitiativeTrace trace = null!;
        await Patience.Until(
            async () =>
            {
                trace = await site.As().Fetch<InitiativeTrace>($"{Initiatives}/{initiative.Id}/trace");
                return trace is { Initiative.Status: InitiativeStatus.Adopted, Commitment: not null };
            },
            () => $"{trace}\n{site.Log}"
        );
        (trace.Need.Municipalities, trace.Need.Inhabitants).ShouldBe((3, 1_881_511 + 19_738));
        trace
            .Need.CoSigners.Select(s => (s.MunicipalityCode, s.Office))
            .ShouldBe([("GM0344", Office.HeadOfIct), ("GM0599", Office.HeadOfOperations)]);
        trace.Advice.Single().Verdict.ShouldBe(Verdict.Endorse);
        var decision = trace.Decision!;
        (decision.ItemId, decision.AssemblyDate, decision.Outcome, decision.RuleSet!.Name, decision.Result).ShouldBe(
            (item.Id, new DateOnly(2020, 9, 25), ItemOutcome.Adopted, item.RuleSet!.Name, item.Result)
        );
        (decision.BoardRecommendation, decision.ServiceDeliveryBoardRecommendation).ShouldBe((Recommendation.Adopt, Recommendation.Hold));
        (trace.Commitment!.Year, trace.Commitment.CoveredCents, trace.Commitment.UncoveredCents).ShouldBe((2020, 275_000_000, 0));
    }

    /// <summary>A second initiative, dearer than what is free: its decision stands, a budget change covers it.</summary>
    private static async Task<InitiativeView> ALargerOne(Site site, AssemblyView assembly)
    {
        var owner = site.As("ict-gm0344");
        var need = await owner.Create<NeedView>(
            Needs,
            new RecordNeedRequest
            {
                MunicipalityCode = "GM0344",
                Title = "Een gezamenlijk rekencentrum",
                Description = "Elke gemeente heeft er nu een van zichzelf.",
            }
        );
        var initiative = await owner.Create<InitiativeView>(
            Initiatives,
            new StartInitiativeRequest
            {
                NeedId = need.Id,
                Plan = new InitiativePlan
                {
                    Title = "Rekencentrum voor alle gemeenten",
                    Track = Track.JointDevelopment,
                    SocietalGoal = "Alle gemeenten rekenen veilig en zuinig.",
                    StartYear = 2020,
                    BenefitHoursPerYear = 0,
                    BenefitCentsPerYear = 900_000_000,
                    Costs =
                    [
                        new CostLine
                        {
                            Kind = CostKind.Development,
                            Recurrence = Recurrence.OneOff,
                            Year = 2020,
                            Cents = 6_000_000_000,
                        },
                    ],
                },
            }
        );
        await owner.Act<InitiativeView>($"{Initiatives}/{initiative.Id}/submission");
        // One of two members is no quorum.
        var view = $"{Taskforce.Items}/{await site.Taskforce.ItemOf(initiative.Id)}/view";
        await site.Taskforce.Post(initiative.Id, Verdict.Endorse).ShouldRefuse(409, "too-few-members");
        await site.As("taskforce-2").Put<TaskforceItemView>(view, Taskforce.View(Stance.Endorse));
        await site.Taskforce.Advise(initiative.Id, Verdict.Endorse);
        var item = await Opened(site, initiative, assembly);
        await site.As("voter-gm0088").Put<BallotView>($"{Items}/{item.Id}/ballots/GM0088", new CastBallotRequest { Option = "For" });
        await Close(site, item.Id);
        var commitment = await Booked(site, initiative);
        commitment.AwaitsBudgetChange.ShouldBeTrue();
        commitment.Coverage.Single().ShouldBe(new CoverageView(2020, 6_000_000_000, 5_225_000_000, 775_000_000, 5_225_000_000));

        var manager = site.As("fund-manager");
        var changed = await FundBudget.Record(site, 2020, FundBudget.Decided2020, 4_400_000_000, 2_000_000_000);
        (changed.Revision, changed.CoveredCents, changed.UncoveredCents, changed.FreeCents).ShouldBe((2, 6_275_000_000, 0, 125_000_000));
        commitment = await Booked(site, initiative);
        commitment.AwaitsBudgetChange.ShouldBeFalse();
        commitment.Coverage.Single().ShouldBe(new CoverageView(2020, 6_000_000_000, 6_000_000_000, 0, 6_000_000_000));
        await Patience.Until(
            async () =>
                (await site.As().Fetch<InitiativeTrace>($"{Initiatives}/{initiative.Id}/trace")).Commitment
                    is { CoveredCents: 6_000_000_000, UncoveredCents: 0 },
            () => $"The trace does not show the changed coverage.\n{site.Log}"
        );

        // The run is never silently redone.
        var request = new RunContributionsRequest { Year = 2020, ReferenceDate = new DateOnly(2020, 1, 1) };
        await manager.SendBody("POST", "/funding/v1/contribution-runs", request).ShouldRefuse(409, "run-differs");
        var replaced = await FundRun.Make(site, request with { ReplacesRunId = changed.CurrentRunId });
        replaced.NetCents.ShouldBe(4_400_000_000);
        return initiative;
    }

    private static void ThePartner(Receiver partner, NeedView need, InitiativeView initiative, AgendaItemView item, InitiativeView larger)
    {
        partner.Refused.ShouldBeGreaterThan(3);
        // The story of one initiative, in its order, as far as one step waits for another.
        var subjects = new[] { $"needs/{need.Id}", $"initiatives/{initiative.Id}", $"agenda-items/{item.Id}" };
        var told = partner.First.Where(e => subjects.Contains(e.Subject)).Select(e => e.Type.Split('.')[^2]).ToList();
        told.ShouldBe([
            "need-recorded",
            "need-cosigned",
            "need-cosigned",
            "initiative-started",
            "initiative-submitted",
            "initiative-endorsed",
            "item-proposed",
            "item-placed",
            "item-opened",
            "item-closed",
            "initiative-adopted",
        ]);
        var decided = partner.First.Single(e =>
            e.Type == "nl.samen.municipalities.item-closed.v1" && e.Subject == $"agenda-items/{item.Id}"
        );
        decided.Data.GetProperty("result").GetProperty("percentageFor").GetDecimal().ShouldBe(75.08m);
        Event Booked(InitiativeView of) =>
            partner.First.Single(e =>
                e.Type == "nl.samen.funding.commitment-booked.v1" && e.Data.GetProperty("initiativeId").GetGuid() == of.Id
            );
        Booked(initiative).Sequence.ShouldBeGreaterThan(decided.Sequence);
        Booked(larger).Data.GetProperty("uncoveredCents").GetInt64().ShouldBe(775_000_000);
        var changed = partner.First.Single(e => e.Type == "nl.samen.funding.commitment-coverage-changed.v1");
        changed.Data.GetProperty("coveredCents").GetInt64().ShouldBe(6_000_000_000);
        partner.First.Count(e => e.Type == "nl.samen.funding.contribution-run-completed.v1").ShouldBe(2);
        partner.First.Count(e => e.Type == "nl.samen.funding.budget-recorded.v1").ShouldBe(2);
    }

    private static Task<AgendaItemView> Close(Site site, Guid item) =>
        TwoPersons.Close(site.As("assembly-secretary"), site.As("assembly-deputy"), $"{Items}/{item}");

    /// <summary>Proposed by event, placed and opened.</summary>
    private static async Task<AgendaItemView> Opened(Site site, InitiativeView initiative, AssemblyView assembly)
    {
        var secretary = site.As("assembly-secretary");
        AgendaItemView? item = null;
        await Patience.Until(
            async () =>
                (
                    item = (
                        await secretary.Fetch<AgendaItemView[]>($"{Items}?initiativeId={initiative.Id}&status=Proposed")
                    ).SingleOrDefault()
                )
                    is not null,
            () => $"The item was not proposed.\n{site.Log}"
        );
        var placed = await secretary.Put<AgendaItemView>(
            $"{Items}/{item!.Id}/placement",
            new PlaceItemRequest
            {
                AssemblyId = assembly.Id,
                BoardRecommendation = Recommendation.Adopt,
                ServiceDeliveryBoardRecommendation = Recommendation.Hold,
                Explanation = "Past binnen de begroting.",
            }
        );
        placed.Status.ShouldBe(ItemStatus.Placed);
        return await secretary.Act<AgendaItemView>($"{Items}/{item.Id}/opening");
    }

    private static async Task<CommitmentView> Booked(Site site, InitiativeView initiative)
    {
        CommitmentView? commitment = null;
        await Patience.Until(
            async () =>
                (
                    commitment = (await site.As().Pages<CommitmentView>("/funding/v1/commitments")).SingleOrDefault(c =>
                        c.InitiativeId == initiative.Id
                    )
                )
                    is not null,
            () => $"No commitment was booked.\n{site.Log}"
        );
        return commitment!;
    }

    private static CosignNeedRequest Cosign(string municipality) => new() { MunicipalityCode = municipality };
}
