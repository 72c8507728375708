using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Amendments, and what is put to the vote beside a proposal.</summary>
public class AmendmentTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task A_vote_waits_until_every_amendment_is_disposed_of(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (item, _, _, _, _) = await Ordered(samen);
        await samen.OnTheDayOf(item);
        await samen.Secretary.SendBody("POST", $"{Items}/{item}/opening").ShouldRefuse(409, "amendments-undecided");
        await samen.Secretary.SendBody("POST", $"{Items}/{item}/acclamation").ShouldRefuse(409, "amendments-undecided");
    }

    [Theory, EveryDatabase]
    public async Task Amendments_that_stand_beside_a_proposal_are_put_to_the_vote_in_order(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var amended = await Ordered(samen);
        var opened = await Opened(samen, amended);
        // What the board took over is part of the text that is voted on.
        opened.Text.ShouldBe(
            "De vergadering besluit.\n\nOvergenomen amendement \"Met een betere toelichting\": Het voorstel luidt anders."
        );
        opened
            .Options.Select(o => (o.Key, o.Title, o.Carries))
            .ShouldBe([
                ("Proposal", "Contributie 2021", true),
                ("Amendment-1", "Contributie omlaag", true),
                ("Amendment-2", "Contributie zonder verhoging", true),
                ("Against", "Tegen alle", false),
            ]);
        (await samen.App.Facts<ItemOpened>()).Single(f => f.ItemId == opened.Id).Options.Count.ShouldBe(4);
        await samen
            .Secretary.SendBody(
                "PUT",
                $"{Items}/{opened.Id}/amendments/{amended.Mild}/status",
                new DisposeAmendmentRequest { Status = AmendmentStatus.TakenOver }
            )
            .ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task The_amendment_that_most_vote_for_is_adopted(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = await Opened(samen, await Ordered(samen));
        await samen.Cast(item.Id, "GM0363", Vote.For).ShouldRefuse(400, "invalid-request");
        await samen.Cast(item.Id, "GM0363", "Amendment-3").ShouldRefuse(400, "invalid-request");
        (await samen.Cast(item.Id, "GM0363", "Amendment-1").Read<BallotView>()).Option.ShouldBe("Amendment-1");
        await samen.Cast(item.Id, "GM0088", "Against").Read<BallotView>();
        await samen.Cast(item.Id, "GM0014", "Abstain").Read<BallotView>();

        var closed = await samen.Close(item.Id);
        (closed.Outcome, closed.Tally!.AdoptedOption, closed.Manner, closed.Binding).ShouldBe(
            (ItemOutcome.Adopted, "Amendment-1", DecisionManner.Vote, true)
        );
        closed
            .Tally.Options.Select(o => (o.Key, o.Weight))
            .ShouldBe([("Proposal", 0), ("Amendment-1", 75), ("Amendment-2", 0), ("Against", 1)]);
        var bundle = await samen.Get<ResultBundleView>($"{Items}/{item.Id}/result-bundle");
        ResultBundles.Recompute(bundle).ShouldBeEmpty();
        bundle.Result.AdoptedOption.ShouldBe("Amendment-1");
        (await samen.App.Facts<ItemClosed>()).Single(f => f.ItemId == item.Id).AdoptedOption.ShouldBe("Amendment-1");
    }

    [Fact]
    public async Task An_amendment_that_comes_late_is_refused()
    {
        var samen = await shared.On();
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", (await samen.Convened()).Id);
        await samen
            .Secretary.SendBody("POST", $"{Items}/{item.Id}/amendments", Amendment("GM0088", "Toch anders"))
            .ShouldRefuse(409, "too-late");
    }

    [Fact]
    public async Task An_order_that_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var samen = await shared.On(DatabaseKind.Sqlite);
        var amended = await Ordered(samen);
        var path = $"{Items}/{amended.Item}/amendments";
        using var read = await samen.Everybody.GetAsync(path);
        var tag = read.Headers.ETag!.Tag;
        var mine = new OrderAmendmentsRequest { Amendments = [amended.Taken, amended.Gone, amended.Mild, amended.Far] };
        var theirs = new OrderAmendmentsRequest { Amendments = [amended.Mild, amended.Far, amended.Gone, amended.Taken] };
        using var changed = await samen.Secretary.SendBody("PUT", $"{path}/order", theirs, tag);
        changed.EnsureSuccessStatusCode();
        await samen.Secretary.SendBody("PUT", $"{path}/order", mine, tag).ShouldRefuse(412, "stale-version");
        (await samen.Everybody.Fetch<AmendmentView[]>(path)).Select(one => one.Id).ShouldBe(theirs.Amendments);
        (await samen.Secretary.SendBody("PUT", $"{path}/order", mine, changed.Headers.ETag!.Tag)).EnsureSuccessStatusCode();
    }

    /// <summary>A budget with four amendments in their order, none of which is disposed of yet.</summary>
    private static async Task<AmendedItem> Ordered(MunicipalitiesApp samen)
    {
        var item = (await samen.Drafted(ItemKind.Budget, "Contributie 2021", await samen.Coming())).Id;
        var mild = (await samen.Amended(item, "GM0088", "Contributie zonder verhoging")).Id;
        var far = (await samen.Amended(item, "GM0363", "Contributie omlaag")).Id;
        var gone = (await samen.Amended(item, "GM0014", "Contributie in termijnen")).Id;
        var taken = (await samen.Amended(item, "GM0014", "Met een betere toelichting")).Id;
        await samen.Secretary.Put<IReadOnlyList<AmendmentView>>(
            $"{Items}/{item}/amendments/order",
            new OrderAmendmentsRequest { Amendments = [far, mild, gone, taken] }
        );
        return new AmendedItem(item, far, mild, gone, taken);
    }

    /// <summary>Two amendments stand beside the proposal, one is withdrawn, one taken over; the vote is open.</summary>
    private static async Task<AgendaItemView> Opened(MunicipalitiesApp samen, AmendedItem amended)
    {
        var (item, far, mild, gone, taken) = amended;
        foreach (
            var (amendment, status) in new[]
            {
                (mild, AmendmentStatus.Beside),
                (far, AmendmentStatus.Beside),
                (taken, AmendmentStatus.TakenOver),
            }
        )
            await samen.Secretary.Put<AmendmentView>(
                $"{Items}/{item}/amendments/{amendment}/status",
                new DisposeAmendmentRequest { Status = status, BoardRecommendation = Recommendation.Reject }
            );
        await samen
            .Officer("GM0014")
            .Put<AmendmentView>(
                $"{Items}/{item}/amendments/{gone}/status",
                new DisposeAmendmentRequest { Status = AmendmentStatus.Withdrawn }
            );
        return await samen.Open(item);
    }

    private sealed record AmendedItem(Guid Item, Guid Far, Guid Mild, Guid Gone, Guid Taken);
}
