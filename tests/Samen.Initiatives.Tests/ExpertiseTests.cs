using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.ExpertiseCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>People tell what they know from practice, until a day, and nobody is named.</summary>
public sealed class ExpertiseTests
{
    private const string Merged = "GM9001";

    [Theory, EveryDatabase]
    public async Task Expertise_is_found_by_theme_facility_and_role_without_a_person(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var facility = (await app.AddFacility()).Id;
        var told = await app.Tell("account-1", Delft, app.Telling("privacy", "dienstverlening") with { FacilityIds = [facility] });
        told.ThemeKeys.ShouldBe(["dienstverlening", "privacy"]);
        await app.Tell("account-2", Zwolle, app.Telling("standaarden") with { Roles = [] });
        (await app.Known()).Select(e => e.MunicipalityCode).ShouldBe([Zwolle, Delft]);
        foreach (var query in (string[])["&theme=privacy", $"&facilityId={facility}", "&role=Tester", $"&municipality={Delft}"])
            (await app.Known(query)).Single().Id.ShouldBe(told.Id);
        (await app.Officer(Almere).GetStringAsync(Expertise)).ShouldNotContain("account-1");
        (await app.Person("account-1", Delft).Fetch<ExpertiseView>(Own)).FacilityIds.ShouldBe([facility]);
        await app.Person("account-3", Delft).GetAsync(Own).ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task It_is_renewed_withdrawn_and_erased_at_its_end(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Tell("account-1", Delft, app.Telling("privacy"));
        (await app.Tell("account-1", Delft, app.Telling("privacy") with { ConsentUntil = app.Today.AddDays(60) })).Version.ShouldBe(2);
        await app.Tell("account-2", Zwolle, app.Telling("privacy"));
        app.App.Clock.Advance(TimeSpan.FromDays(31));
        (await app.Known()).Single().MunicipalityCode.ShouldBe(Delft);
        await LapseConsents.Run((InitiativesDatabase)app.App.Database, app.App.Clock, default);
        await app.Person("account-2", Zwolle).GetAsync(Own).ShouldRefuse(404, "not-found");
        using (var erased = await app.Person("account-1", Delft).SendBody("DELETE", Own))
            erased.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.Known()).ShouldBeEmpty();
        await app.Person("account-1", Delft).SendBody("DELETE", Own).ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task After_a_merger_people_and_questions_go_to_the_heir_which_asks_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Tell("account-1", Delft, app.Telling("privacy"));
        var (own, other) = (await app.Asks(Asking(), Delft), await app.Asks(Asking()));
        foreach (var (question, municipality) in ((Guid, string)[])[(own.Id, Zwolle), (other.Id, Delft), (other.Id, Zwolle)])
            await app.PutAsker(question, municipality).Read<QuestionView>();
        await app.Answers(other.Id, Delft);
        await app.Publish(Merger());
        (await app.Known()).Single().MunicipalityName.ShouldBe("Samengevoegd");
        var (mine, theirs) = (await app.Question(own.Id), await app.Question(other.Id));
        (mine.MunicipalityCode, mine.AlsoAskedBy.Count).ShouldBe((Merged, 0));
        theirs.AlsoAskedBy.ShouldBe([new AskerView(Merged, "Samengevoegd")]);
        (await app.Anybody.Pages<AnswerView>($"{Questions}/{other.Id}/answers")).Single().MunicipalityCode.ShouldBe(Merged);
        await app.Officer(Merged).Act<QuestionView>($"{Questions}/{own.Id}/closing");
    }

    [Fact]
    public async Task Only_who_has_a_role_at_a_municipality_partner_or_taskforce_sees_it()
    {
        await using var app = await Start();
        await app.Anybody.GetAsync(Expertise).ShouldRefuse(401, "unauthenticated");
        string[] seeing =
        [
            Roles.MunicipalityOfficer,
            Roles.VotingRepresentative,
            Roles.CouncilClerk,
            Roles.TaskforceMember,
            Roles.PartnerUser,
        ];
        foreach (var role in Roles.All.Except(seeing))
            await app.App.As(role).GetAsync(Expertise).ShouldRefuse(403, "forbidden");
        foreach (var role in seeing)
            (await app.App.As(role).Fetch<ExpertiseView[]>(Expertise)).ShouldBeEmpty();
        foreach (var role in Roles.All.Except([Roles.MunicipalityOfficer]))
            await app.App.As(role, Delft).SendBody("PUT", Own, app.Telling("privacy")).ShouldRefuse(403, "forbidden");
    }

    [Theory]
    [InlineData("consents", "false", "/consents required")]
    [InlineData("consents", "null", "/consents required")]
    [InlineData("consentUntil", "\"2020-01-01\"", "/consentUntil past")]
    [InlineData("consentUntil", "\"2099-01-01\"", "/consentUntil range")]
    [InlineData("themeKeys", "[\"weer\"]", "/themeKeys/0 unknown")]
    [InlineData("facilityIds", "[\"0190a4a0-0000-7000-8000-000000000001\"]", "/facilityIds/0 unknown")]
    [InlineData("roles", "[\"Cook\"]", "/roles/0 format")]
    [InlineData("functionTitle", "\"x\"", "/functionTitle length")]
    public async Task A_wrong_field_is_refused_and_nothing_is_kept(string field, string value, string fault)
    {
        await using var app = await Start();
        await app.Person("account-1", Delft)
            .SendBody("PUT", Own, RefusalTests.With(app.Telling("privacy"), field, value))
            .ShouldRefuse(400, "invalid-request", fault);
        (await app.Known()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_tells_nothing_is_refused()
    {
        await using var app = await Start();
        await app.Person("account-1", Delft)
            .SendBody("PUT", Own, app.Telling() with { Roles = null })
            .ShouldRefuse(400, "invalid-request", "/themeKeys required");
        await app.App.As(Roles.MunicipalityOfficer).SendBody("PUT", Own, app.Telling("privacy")).ShouldRefuse(403, "not-your-municipality");
    }

    private static MunicipalitiesReorganised Merger() =>
        new(
            NewId(),
            new DateOnly(2026, 1, 1),
            ReorganisationKind.Merger,
            [new EstablishedMunicipality(NewId(), Merged, "Samengevoegd", "Utrecht")],
            [
                .. new[] { Delft, Zwolle }.Select(code => new AbolishedMunicipality(
                    NewId(),
                    code,
                    [new SuccessorMunicipality(Merged, null)]
                )),
            ],
            []
        );
}
