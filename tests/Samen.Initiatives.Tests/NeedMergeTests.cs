using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Two needs become one by agreement or by the Taskforce, and stand apart again within a term.</summary>
public sealed class NeedMergeTests
{
    [Theory, EveryDatabase]
    public async Task By_agreement_a_need_goes_on_in_another_and_each_municipality_counts_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (own, other) = await Two(app);
        var proposed = await app.PostMergeProposal(own, other).Read<NeedMergeView>();
        (proposed.Status, proposed.ProposedBy, proposed.ProposedFor).ShouldBe((MergeStatus.Proposed, Utrecht, own));
        await app.PostMergeProposal(other, own, Delft).ShouldRefuse(409, "already-proposed");
        await app.PostMergeStep(proposed.Id, "acceptance", Utrecht).ShouldRefuse(403, "not-your-municipality");
        await app.PostMergeStep(proposed.Id, "acceptance", Delft, "\"2\"").ShouldRefuse(412, "stale-version");
        var merged = await app.PostMergeStep(proposed.Id, "acceptance", Delft, "\"1\"").Read<NeedMergeView>();
        (merged.Status, merged.UndoableUntil).ShouldBe((MergeStatus.Merged, merged.MergedAt!.Value.AddDays(14)));

        // Groningen signed both; Utrecht recorded the one that is gone.
        var stays = await app.GetNeed(other);
        stays
            .CoSigners.Select(s => (s.MunicipalityCode, s.ViaNeedId))
            .ShouldBe([(Utrecht, own), (Groningen, null), (Almere, own)], ignoreOrder: true);
        (stays.Municipalities, stays.Inhabitants).ShouldBe((4, 103_581 + 357_597 + 232_874 + 211_893));
        stays.MergedNeeds.Select(n => n.Id).ShouldBe([own]);
        var gone = await app.GetNeed(own);
        (gone.Status, gone.MergedInto!.Id, gone.Municipalities).ShouldBe((NeedStatus.Merged, other, 3));
        (await app.Anybody.Pages<NeedView>("/initiatives/v1/needs?status=Open")).Select(n => n.Id).ShouldBe([other]);
        (await app.Anybody.Pages<NeedView>("/initiatives/v1/needs?status=Merged")).Select(n => n.Id).ShouldBe([own]);
        (await app.App.Facts<NeedMergeProposed>()).ShouldBe([new NeedMergeProposed(own, other, Utrecht, Merging(other).Reason!)]);
        (await app.App.Facts<NeedsMerged>()).ShouldBe([new NeedsMerged(own, other, Delft, Merging(other).Reason!, 4, stays.Inhabitants)]);
    }

    [Fact]
    public async Task A_merged_need_takes_nothing()
    {
        await using var app = await Start();
        var (own, other) = await Two(app);
        // One member's click is no decision of the Taskforce.
        await app.Member("nobody").SendBody("POST", $"/initiatives/v1/needs/{own}/merges", Merging(other)).ShouldRefuse(403, "no-seat");
        await app.PostMerge(own, other).Read<NeedMergeView>();
        await app.PostCosign(own, Zwolle).ShouldRefuse(409, "need-merged");
        await app.DeleteCosignature(own, Almere).ShouldRefuse(409, "need-merged");
        await app.PutNeed(own, "\"1\"").ShouldRefuse(409, "need-merged");
        await app.PostWithdrawal(own).ShouldRefuse(409, "need-merged");
        await app.Officer(Utrecht).SendBody("POST", "/initiatives/v1/initiatives", Plan(own)).ShouldRefuse(409, "need-merged");
        await app.PostMerge(own, other).ShouldRefuse(409, "need-merged");
        await app.PostMerge(other, own).ShouldRefuse(409, "need-merged");
        await app.PostMerge(other, other).ShouldRefuse(409, "same-need");
        await app.PostMerge(other, NewId()).ShouldRefuse(400, "invalid-request", "/intoNeedId unknown");
        await app.PostMerge(NewId(), other).ShouldRefuse(404, "not-found");
        await app.PostMergeProposal(own, other, Zwolle).ShouldRefuse(409, "need-merged");
        await app.DeleteCosignature(other, Utrecht).ShouldRefuse(409, "own-need");
    }

    [Theory, EveryDatabase]
    public async Task Undone_both_have_what_they_had_except_what_changed_since(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (own, other) = await Two(app);
        var merge = await app.PostMerge(own, other).Read<NeedMergeView>();
        await app.PostCosign(other, Zwolle).Read<NeedView>();
        using var takenBack = await app.DeleteCosignature(other, Almere);
        await app.PostMergeStep(merge.Id, "undoing", Utrecht).ShouldRefuse(403, "taskforce-decided");
        var undone = await app.PostMergeStep(merge.Id, "undoing", null).Read<NeedMergeView>();
        (undone.Status, undone.EndedBy, undone.EndReason).ShouldBe((MergeStatus.Undone, null, Ending.Reason));
        (await Signers(app, own)).ShouldBe([Groningen]);
        (await Signers(app, other)).ShouldBe([Groningen, Zwolle]);
        (await app.GetNeed(own)).Status.ShouldBe(NeedStatus.Open);
        await app.PostMergeStep(merge.Id, "undoing", null).ShouldRefuse(409, "wrong-state");
        (await app.App.Facts<NeedMergeUndone>()).Single().Municipalities.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task What_was_merged_before_comes_along_and_goes_back(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (first, second) = await Two(app);
        var third = (await app.RecordNeed(Schiermonnikoog)).Id;
        var early = await app.PostMerge(first, second).Read<NeedMergeView>();
        var late = await app.PostMerge(second, third).Read<NeedMergeView>();
        (await app.GetNeed(first)).MergedInto!.Id.ShouldBe(third);
        (await app.GetNeed(third)).Municipalities.ShouldBe(5);
        await app.PostMergeStep(late.Id, "undoing", null).Read<NeedMergeView>();
        (await app.GetNeed(first)).MergedInto!.Id.ShouldBe(second);
        (await Signers(app, second)).ShouldBe([Groningen, Almere, Utrecht], ignoreOrder: true);
        (await Signers(app, third)).ShouldBeEmpty();

        // The earlier one is undone while its need leads further.
        await app.PostMerge(second, third).Read<NeedMergeView>();
        await app.PostMergeStep(early.Id, "undoing", null).Read<NeedMergeView>();
        (await app.GetNeed(first)).Status.ShouldBe(NeedStatus.Open);
        (await Signers(app, third)).ShouldBe([Delft, Groningen], ignoreOrder: true);
    }

    [Fact]
    public async Task A_proposal_is_refused_with_a_reason_or_taken_back()
    {
        await using var app = await Start();
        var (own, other) = await Two(app);
        await app.PostMergeProposal(own, other, Almere).ShouldRefuse(403, "not-your-need");
        foreach (var by in new[] { Delft, Utrecht })
        {
            // The other way around: who recorded the one that stays proposes.
            var merge = await app.PostMergeProposal(other, own).Read<NeedMergeView>();
            await app.PostMergeStep(merge.Id, "refusal", Almere).ShouldRefuse(403, "not-your-municipality");
            await app.PostMergeStep(merge.Id, "refusal", by, "\"2\"").ShouldRefuse(412, "stale-version");
            (await app.PostMergeStep(merge.Id, "refusal", by).Read<NeedMergeView>()).EndedBy.ShouldBe(by);
            await app.PostMergeStep(merge.Id, "acceptance", Delft).ShouldRefuse(409, "wrong-state");
            await app.PostMergeStep(merge.Id, "undoing", Delft).ShouldRefuse(409, "wrong-state");
        }
        (await app.Anybody.GetAsync($"/initiatives/v1/needs/{own}/merges").Read<IReadOnlyList<NeedMergeView>>()).Count.ShouldBe(2);
        (await app.App.Facts<NeedMergeRefused>()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_recorded_both_needs_nobody()
    {
        await using var app = await Start();
        var (first, second) = ((await app.RecordNeed()).Id, (await app.RecordNeed()).Id);
        var merge = await app.PostMergeProposal(first, second).Read<NeedMergeView>();
        merge.Status.ShouldBe(MergeStatus.Merged);
        (await app.GetNeed(second)).Municipalities.ShouldBe(1);
        (await app.PostMergeStep(merge.Id, "undoing", Utrecht).Read<NeedMergeView>()).EndedBy.ShouldBe(Utrecht);
    }

    [Fact]
    public async Task A_need_into_which_another_was_merged_is_not_withdrawn_while_an_initiative_grew_out_of_that()
    {
        await using var app = await Start();
        var (own, other) = await Two(app);
        await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/initiatives", Plan(own))
            .Read<InitiativeView>(System.Net.HttpStatusCode.Created);
        await app.PostMerge(own, other).Read<NeedMergeView>();
        await app.PostWithdrawal(other, Delft).ShouldRefuse(409, "has-initiative");
    }

    [Fact]
    public async Task Undoing_is_for_the_recorders_and_the_Taskforce()
    {
        await using var app = await Start();
        var (own, other) = await Two(app);
        var merge = await app.PostMergeProposal(own, other).Read<NeedMergeView>();
        await app.PostMergeStep(merge.Id, "acceptance", Delft).Read<NeedMergeView>();
        var path = $"/initiatives/v1/need-merges/{merge.Id}/undoing";
        await app.Anybody.SendBody("POST", path, Ending).ShouldRefuse(401, "unauthenticated");
        await app.App.As(Roles.CouncilClerk, Utrecht).SendBody("POST", path, Ending).ShouldRefuse(403, "forbidden");
        await app.App.As(Roles.MunicipalityOfficer, Utrecht, "Mayor").SendBody("POST", path, Ending).ShouldRefuse(403, "no-office");
        await app.Officer(Utrecht).SendBody("POST", path, "{}").ShouldRefuse(400, "invalid-request", "/reason required");
        await app.PostMergeStep(merge.Id, "undoing", Almere).ShouldRefuse(403, "not-your-municipality");
        await app.Anybody.GetAsync($"/initiatives/v1/needs/{NewId()}/merges").ShouldRefuse(404, "not-found");
        foreach (var step in new[] { "acceptance", "refusal", "undoing" })
            await app.PostMergeStep(NewId(), step, Utrecht).ShouldRefuse(404, "not-found");
        await app.PostMergeStep(merge.Id, "undoing", null).ShouldRefuse(403, "no-seat");
        await app.Taskforce.Prepare();
        await app.PostMergeStep(merge.Id, "undoing", null).Read<NeedMergeView>();
    }

    [Fact]
    public void A_merge_is_undone_within_the_term_only()
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var merge = NeedMerge.Decide(NewId(), new Need { Id = NewId() }, new Need { Id = NewId() }, "Gelijk.", now.AddDays(14), now);
        merge.Undo(null, "Toch niet.", now.AddDays(14).AddTicks(-1)).Status.ShouldBe(MergeStatus.Undone);
        Should.Throw<RuleViolation>(() => merge.Undo(null, "Toch niet.", now.AddDays(14))).Code.ShouldBe("too-late");
    }

    /// <summary>Utrecht's, signed by Groningen and Almere, and Delft's, signed by Groningen.</summary>
    private static async Task<(Guid Own, Guid Other)> Two(InitiativesApp app)
    {
        var own = (await app.RecordNeed()).Id;
        var other = (await app.RecordNeed(Delft, "Eén balie")).Id;
        await app.PostCosign(own, Groningen).Read<NeedView>();
        await app.PostCosign(own, Almere).Read<NeedView>();
        await app.PostCosign(other, Groningen).Read<NeedView>();
        return (own, other);
    }

    private static async Task<IEnumerable<string>> Signers(InitiativesApp app, Guid need) =>
        (await app.GetNeed(need)).CoSigners.Select(s => s.MunicipalityCode);
}
