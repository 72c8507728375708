using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.CouncilVoteTests;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>How a municipality voted, and by which mandate: public once the vote is closed.</summary>
public class MunicipalVoteTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task A_vote_is_shown_with_its_mandate_once_it_is_closed(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (item, decision) = await Deviated(samen);
        foreach (var anybody in new[] { samen.Everybody, samen.Clerk("GM0088"), samen.Admin })
            (await Of(anybody, item.Id, "GM0088")).ShouldBeNull();
        var closed = await samen.Close(item.Id);
        (await Of(samen.Everybody, item.Id, "GM0088")).ShouldBe(Against(closed, decision));
        await samen.Withdraw(decision, "Dubbel vastgelegd");
        var without = (await Of(samen.Everybody, item.Id, "GM0088"))!;
        (without.Instruction, without.DecisionId, without.Deviates).ShouldBe((null, null, null));
    }

    [Fact]
    public async Task Who_did_not_vote_is_named_too()
    {
        var samen = await shared.On();
        var item = await samen.Opened();
        await samen.Cast(item.Id, "GM0088", Vote.Abstain).Read<BallotView>();
        await samen.Close(item.Id);
        var silent = (await Of(samen.Everybody, item.Id, "GM0363"))!;
        (silent.Ballot, silent.Option, silent.Deviates).ShouldBe((null, null, null));
        var abstained = (await Of(samen.Everybody, item.Id, "GM0088"))!;
        (abstained.Ballot, abstained.Option).ShouldBe((InstructionPosition.Abstain, null));
        await samen.Everybody.GetAsync($"{RegisterPath}/GM9999/votes").ShouldRefuse(404, "not-found");
        await samen.Everybody.GetAsync($"{RegisterPath}/GM0363/votes?cursor=x").ShouldRefuse(400, "invalid-request", "cursor format");
    }

    private static async Task<MunicipalVoteView?> Of(HttpClient client, Guid item, string code) =>
        (await client.Fetch<MunicipalVoteView[]>($"{RegisterPath}/{code}/votes")).SingleOrDefault(vote => vote.ItemId == item);

    private static MunicipalVoteView Against(AgendaItemView closed, Guid decision) =>
        new(
            closed.Id,
            closed.Title,
            closed.AssemblyId,
            closed.AssemblyDate,
            closed.ClosedAt!.Value,
            1,
            InstructionPosition.Against,
            "Tegen",
            InstructionPosition.For,
            decision,
            true,
            closed.Outcome!.Value,
            closed.Result!.PercentageFor,
            closed.Result.TurnoutPercentage
        );

    /// <summary>The council wants a vote for it, and GM0088 votes against.</summary>
    private static async Task<(AgendaItemView Item, Guid Decision)> Deviated(MunicipalitiesApp samen)
    {
        var item = await samen.Opened();
        var decision = (await samen.Recorded(Decision() with { DecidedOn = new DateOnly(2020, 9, 10), ItemId = item.Id })).Id;
        var instruction = new GiveCouncilInstructionRequest { Position = InstructionPosition.For, DecisionId = decision };
        await samen.Clerk("GM0088").Put<CouncilInstructionView>($"{Items}/{item.Id}/instructions/GM0088", instruction);
        await samen.Cast(item.Id, "GM0088", Vote.Against).Read<BallotView>();
        return (item, decision);
    }
}
