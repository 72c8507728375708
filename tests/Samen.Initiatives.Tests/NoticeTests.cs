using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Who is told of which step: those that it concerns, once, and never who took it.</summary>
public sealed class NoticeTests
{
    [Theory, EveryDatabase]
    public async Task A_merge_is_told_to_the_other_recorder_and_then_to_all_that_share_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (need, into) = (await app.RecordNeed(Utrecht, "Balie"), await app.RecordNeed(Delft, "Loket"));
        await app.PostCosign(need.Id, Almere).Read<NeedView>();
        await app.PostCosign(into.Id, Zwolle).Read<NeedView>();

        var merge = await app.PostMergeProposal(need.Id, into.Id).Read<NeedMergeView>();
        await Told(app, NoticeKind.MergeProposed, into.Id, "Loket", Delft);
        await app.PostMergeStep(merge.Id, "acceptance", Delft).Read<NeedMergeView>();
        await Told(app, NoticeKind.NeedsMerged, into.Id, "Loket", Almere, Utrecht, Zwolle);
        await app.PostMergeStep(merge.Id, "undoing", Utrecht).Read<NeedMergeView>();
        await Told(app, NoticeKind.MergeUndone, into.Id, "Loket", Delft, Zwolle);
        (await Notices(app)).Select(notice => (notice.Kind, notice.SubjectId)).ShouldContain((NoticeKind.MergeUndone, need.Id));
        (await Notices(app)).Count.ShouldBe(4);
    }

    [Theory, EveryDatabase]
    public async Task Who_signed_a_need_hears_that_it_is_withdrawn_and_who_recorded_it_of_comments(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Utrecht, "Balie");
        await app.Officer(Utrecht)
            .SendBody("PUT", $"/initiatives/v1/needs/{need.Id}/commenting", new AllowCommentsRequest { Allowed = true })
            .Read<NeedView>();
        await app
            .App.As(new User("vendor", Roles.VendorUser) { Partner = NewId() })
            .SendBody("POST", $"/initiatives/v1/needs/{need.Id}/comments", new CommentNeedRequest { Text = "Ons product doet dit al." })
            .Read<NeedCommentView>();
        await Told(app, NoticeKind.NeedCommented, need.Id, "Balie", Utrecht);
        await app.PostCosign(need.Id, Almere).Read<NeedView>();
        await app.PostWithdrawal(need.Id).Read<NeedView>();
        await Told(app, NoticeKind.NeedWithdrawn, need.Id, "Balie", Almere);
        var alone = await app.RecordNeed(Delft, "Alleen");
        await app.PostWithdrawal(alone.Id, Delft).Read<NeedView>();
        (await Notices(app)).Count.ShouldBe(2, "nobody shares the other need");
    }

    [Theory, EveryDatabase]
    public async Task An_initiative_is_told_to_those_that_share_its_need_when_it_is_first_submitted(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Delft, "Balie");
        await app.PostCosign(need.Id, Almere).Read<NeedView>();
        await app.PostCosign(need.Id, Utrecht).Read<NeedView>();
        var id = (
            await app.Officer(Utrecht)
                .SendBody("POST", "/initiatives/v1/initiatives", Plan(need.Id))
                .Read<InitiativeView>(HttpStatusCode.Created)
        ).Id;
        (await Notices(app)).ShouldBeEmpty("it is a draft");
        await app.PostSubmission(id).Read<InitiativeView>();
        await Told(app, NoticeKind.InitiativeStarted, id, "Samen één loket", Almere, Delft);
        await app.PostInitiativeWithdrawal(id).Read<InitiativeView>();
        await app.PutRevision(id, ifMatch: "*").Read<InitiativeView>();
        await app.PostSubmission(id).Read<InitiativeView>();
        (await Notices(app)).ShouldHaveSingleItem("it is told once");
    }

    [Theory, EveryDatabase]
    public async Task Who_is_invited_or_offered_the_lead_hears_that_and_nobody_reads_of_what(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative(Utrecht, Delft)).Id;
        await Told(app, NoticeKind.OwnerInvited, null, null, Delft);
        await app.Officer(Utrecht)
            .SendBody("POST", $"/initiatives/v1/initiatives/{id}/invitations", new InviteOwnerRequest { MunicipalityCode = Zwolle })
            .Read<InitiativeView>();
        await app.Officer(Utrecht)
            .SendBody("POST", $"/initiatives/v1/initiatives/{id}/lead-offers", new OfferLeadRequest { MunicipalityCode = Delft })
            .Read<InitiativeView>();
        (await Notices(app))
            .Select(notice => (notice.Kind, notice.MunicipalityCodes.Single(), notice.SubjectId, notice.Title))
            .ShouldBe([
                (NoticeKind.OwnerInvited, Delft, null, null),
                (NoticeKind.OwnerInvited, Zwolle, null, null),
                (NoticeKind.LeadOffered, Delft, null, null),
            ]);
    }

    [Theory, EveryDatabase]
    public async Task Those_that_are_called_and_those_that_ask_hear_of_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var facility = await app.AddFacility(FacilityCalls.TakenIn("Betaalstraat"));
        var call = new CallRequest
        {
            Text = "Gebruik deze voorziening ook.",
            AnswerBy = app.Today.AddDays(30),
            InhabitantsFrom = 300_000,
        };
        await app
            .FundManager.SendBody("POST", $"/initiatives/v1/facilities/{facility.Id}/adoption-calls", call)
            .Read<AdoptionCallView>(HttpStatusCode.Created);
        await Told(app, NoticeKind.AdoptionCalled, facility.Id, "Betaalstraat", Utrecht);
        var question = await app.Asks(ExpertiseCalls.Asking());
        using var too = await app.PutAsker(question.Id, Almere);
        await app.Answers(question.Id, Delft);
        await Told(app, NoticeKind.QuestionAnswered, question.Id, question.Title, Almere, Utrecht);
        (await Notices(app)).Count.ShouldBe(2);
    }

    private static Task<IReadOnlyList<NoticeGiven>> Notices(InitiativesApp app) => app.App.Facts<NoticeGiven>();

    private static async Task Told(InitiativesApp app, NoticeKind kind, Guid? about, string? title, params string[] municipalities)
    {
        var notice = (await Notices(app))[^1];
        (notice.Kind, notice.SubjectId, notice.Title).ShouldBe((kind, about, title));
        notice.MunicipalityCodes.ShouldBe(municipalities, ignoreOrder: true);
    }
}
