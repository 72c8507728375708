using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>A decision that is annulled and taken again, through the gateway only, with all who follow it.</summary>
public sealed class AnnulmentTests
{
    private const string Items = "/municipalities/v1/agenda-items",
        Initiatives = "/initiatives/v1/initiatives";

    [Fact]
    public async Task What_followed_from_a_decision_is_undone_and_follows_again()
    {
        await using var site = Site.AllInOne();
        await site.Start();
        await using var partner = await Receiver.Subscribe(site, refuseEvery: 4);
        var initiative = await site.Endorsed();
        var item = await site.Placed(initiative, await site.ConveneAssembly());
        var first = await Adopt(site, initiative, item);

        await Annul(site, item);
        await Undone(site, initiative, first);

        var second = await Adopt(site, initiative, item);
        second.ShouldNotBe(first);
        await Told(site, initiative);
        (await site.As().Fetch<CommitmentView>($"/funding/v1/commitments/{first}")).ReleasedAt.ShouldNotBeNull();
        await Accounts.Settle(site, partner);
        await Accounts.Check(site, partner);
        ThePartner(partner, item, first, second);
        await Accounts.CheckAudit(site, "municipalities", "annulClosing", 1);
    }

    private static async Task Annul(Site site, Guid item)
    {
        var version = (await site.As().Fetch<AgendaItemView>($"{Items}/{item}")).Version;
        var annulled = await site.As("assembly-secretary")
            .SendBody(
                "POST",
                $"{Items}/{item}/closing/annulment",
                new AnnulClosingRequest { Reason = "De stemming sloot te vroeg." },
                $"\"{version}\""
            )
            .Read<AgendaItemView>();
        (annulled.Status, annulled.Outcome).ShouldBe((ItemStatus.Placed, null));
    }

    private static async Task Told(Site site, Guid initiative) =>
        (await site.As().Fetch<InitiativeTrace>($"{Initiatives}/{initiative}/trace"))
            .Decision!.Steps.Select(s => s.Step)
            .TakeLast(5)
            .ShouldBe([ItemStep.Opened, ItemStep.Closed, ItemStep.ClosingAnnulled, ItemStep.Opened, ItemStep.Closed]);

    /// <summary>Opens, votes and closes; answers the commitment, once the trace shows it too.</summary>
    private static async Task<Guid> Adopt(Site site, Guid initiative, Guid item)
    {
        var secretary = site.As("assembly-secretary");
        await secretary.Act<AgendaItemView>($"{Items}/{item}/opening");
        await site.As("voter-gm0363").Put<BallotView>($"{Items}/{item}/ballots/GM0363", new CastBallotRequest { Option = "For" });
        (await TwoPersons.Close(secretary, site.As("assembly-deputy"), $"{Items}/{item}")).Outcome.ShouldBe(ItemOutcome.Adopted);
        InitiativeTrace trace = null!;
        await Patience.Until(
            async () =>
            {
                trace = await site.As().Fetch<InitiativeTrace>($"{Initiatives}/{initiative}/trace");
                return trace is { Initiative.Status: InitiativeStatus.Adopted, Commitment: not null };
            },
            () => $"{trace}\n{site.Log}"
        );
        return trace.Commitment!.CommitmentId;
    }

    /// <summary>The fund released its commitment, and the initiative waits for another vote.</summary>
    private static async Task Undone(Site site, Guid initiative, Guid commitment)
    {
        InitiativeTrace trace = null!;
        await Patience.Until(
            async () =>
            {
                trace = await site.As().Fetch<InitiativeTrace>($"{Initiatives}/{initiative}/trace");
                return trace is { Initiative.Status: InitiativeStatus.Endorsed, Commitment: null };
            },
            () => $"{trace}\n{site.Log}"
        );
        trace.Initiative.Next.ShouldBe(AwaitedStep.Open);
        trace.Decision!.Steps[^1].Step.ShouldBe(ItemStep.ClosingAnnulled);
        var released = await site.As().Fetch<CommitmentView>($"/funding/v1/commitments/{commitment}");
        (released.ReleasedAt is null, released.Coverage.Count).ShouldBe((false, 0));
    }

    private static void ThePartner(Receiver partner, Guid item, Guid first, Guid second)
    {
        string[] Told(params IReadOnlyList<string> subjects) =>
            [.. partner.First.Where(e => subjects.Contains(e.Subject)).Select(e => e.Type.Split('.')[^2])];

        Told($"agenda-items/{item}")
            .ShouldBe([
                "item-proposed",
                "item-placed",
                "item-opened",
                "item-closed",
                "item-closing-annulled",
                "item-opened",
                "item-closed",
            ]);
        Told($"commitments/{first}", $"commitments/{second}").ShouldBe(["commitment-booked", "commitment-released", "commitment-booked"]);
        partner
            .First.Where(e => e.Type.StartsWith("nl.samen.initiatives.initiative-", StringComparison.Ordinal))
            .Select(e => e.Type.Split('.')[^2])
            .TakeLast(3)
            .ShouldBe(["initiative-adopted", "initiative-decision-annulled", "initiative-adopted"]);
    }
}
