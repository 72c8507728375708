using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>A need is withdrawn with a reason and reopened within a term; a co-signature is taken back and given again.</summary>
public sealed class NeedWithdrawalTests
{
    [Theory, EveryDatabase]
    public async Task A_withdrawn_need_takes_nothing_until_it_is_reopened(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PostCosign(need.Id, Groningen).Read<NeedView>();
        var withdrawn = await app.PostWithdrawal(need.Id, ifMatch: "\"1\"").Read<NeedView>();
        (withdrawn.Status, withdrawn.WithdrawalReason).ShouldBe((NeedStatus.Withdrawn, Solved.Reason));
        withdrawn.ReopenableUntil.ShouldBe(withdrawn.WithdrawnAt!.Value.AddDays(14));
        (await app.GetNeed(need.Id)).ShouldBeEquivalentTo(withdrawn);

        await app.PostCosign(need.Id, Almere).ShouldRefuse(409, "need-withdrawn");
        await app.DeleteCosignature(need.Id, Groningen).ShouldRefuse(409, "need-withdrawn");
        await app.PutNeed(need.Id, "\"1\"").ShouldRefuse(409, "need-withdrawn");
        await app.PostWithdrawal(need.Id).ShouldRefuse(409, "need-withdrawn");
        await app.Officer(Utrecht).SendBody("POST", "/initiatives/v1/initiatives", Plan(need.Id)).ShouldRefuse(409, "need-withdrawn");

        var open = await app.PostReopening(need.Id, ifMatch: "\"1\"").Read<NeedView>();
        (open.Status, open.WithdrawalReason, open.ReopenableUntil, open.Municipalities).ShouldBe((NeedStatus.Open, null, null, 2));
        await app.PostReopening(need.Id).ShouldRefuse(409, "wrong-state");
        await app.PostCosign(need.Id, Almere).Read<NeedView>();
        (await app.App.Facts<NeedWithdrawn>()).ShouldBe([new NeedWithdrawn(need.Id, Utrecht, Solved.Reason!)]);
        (await app.App.Facts<NeedReopened>()).ShouldBe([new NeedReopened(need.Id, Utrecht)]);
    }

    [Fact]
    public async Task An_action_on_another_version_is_refused()
    {
        await using var app = await Start();
        var need = await app.RecordNeed();
        await app.PostWithdrawal(need.Id, ifMatch: "\"2\"").ShouldRefuse(412, "stale-version");
        await app.PostWithdrawal(need.Id).Read<NeedView>();
        await app.PostReopening(need.Id, ifMatch: "\"2\"").ShouldRefuse(412, "stale-version");
    }

    [Theory, EveryDatabase]
    public async Task A_need_from_which_an_initiative_grew_is_not_withdrawn(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var running = await app.In(InitiativeStatus.Endorsed);
        using var refused = await app.PostWithdrawal(running.NeedId);
        (await refused.Content.ReadAsStringAsync()).ShouldContain($"{running.Id}");
        await Task.FromResult(refused).ShouldRefuse(409, "has-initiative");
        (await app.GetNeed(running.NeedId)).Status.ShouldBe(NeedStatus.Open);
        foreach (var status in new[] { InitiativeStatus.Declined, InitiativeStatus.Rejected })
            (await app.PostWithdrawal((await app.In(status)).NeedId)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void A_need_is_reopened_within_the_term_only()
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var (withdrawn, _) = new Need { Id = NewId() }.Withdraw("Opgelost.", [], now.AddDays(14), now);
        withdrawn.Reopen(now.AddDays(14).AddTicks(-1)).Item1.WithdrawnAt.ShouldBeNull();
        Should.Throw<RuleViolation>(() => withdrawn.Reopen(now.AddDays(14))).Code.ShouldBe("too-late");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(365, true)]
    [InlineData(-1, false)]
    [InlineData(366, false)]
    public void A_term_is_at_most_a_year(int days, bool isValid)
    {
        (RequestFaults.Of(new NeedSettings { ReopenDays = days }).Count == 0).ShouldBe(isValid);
        (RequestFaults.Of(new NeedSettings { UnmergeDays = days }).Count == 0).ShouldBe(isValid);
    }

    [Theory, EveryDatabase]
    public async Task A_signature_that_is_taken_back_no_longer_counts_and_can_be_given_again(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        await app.PostCosign(need.Id, Groningen).Read<NeedView>();
        await app.PostCosign(need.Id, Almere).Read<NeedView>();
        (await app.DeleteCosignature(need.Id, Groningen)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var left = await app.GetNeed(need.Id);
        (left.Municipalities, left.Inhabitants).ShouldBe((2, 357_597 + 211_893));
        left.CoSigners.Select(s => s.MunicipalityCode).ShouldBe([Almere]);
        (await app.App.Facts<CosignatureTakenBack>()).ShouldBe([new CosignatureTakenBack(need.Id, Groningen, 2, 357_597 + 211_893)]);
        await app.DeleteCosignature(need.Id, Groningen).ShouldRefuse(404, "not-found");

        await app.PutNeed(need.Id, "\"1\"").Read<NeedView>();
        var again = await app.PostCosign(need.Id, Groningen).Read<NeedView>();
        again.CoSigners.Select(s => (s.MunicipalityCode, s.SignedVersion)).ShouldBe([(Almere, 1), (Groningen, 2)]);
    }

    [Fact]
    public async Task Who_recorded_a_need_has_no_signature_to_take_back()
    {
        await using var app = await Start();
        var need = await app.RecordNeed();
        await app.DeleteCosignature(need.Id, Utrecht).ShouldRefuse(409, "own-need");
        (await app.GetNeed(need.Id)).Municipalities.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_need_is_either_withdrawn_or_has_an_initiative(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed();
        var start = app.Officer(Utrecht).SendBody("POST", "/initiatives/v1/initiatives", Plan(need.Id));
        var answers = await Task.WhenAll(start, app.PostWithdrawal(need.Id));
        answers.Select(a => a.StatusCode).ShouldContain(HttpStatusCode.Conflict);
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
    }
}
