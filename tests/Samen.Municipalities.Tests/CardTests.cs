using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>One person of the own municipality votes for it in an assembly, and nobody else.</summary>
public class CardTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private const string NoSuchCode = "ABCDE-FGHJK";

    [Theory, EveryDatabase]
    public async Task A_card_is_issued_with_a_code_that_is_shown_once_and_nobody_votes_before_it_is_taken(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var opened = await samen.Opened();
        var (officer, first, second) = People(samen);
        var (alderman, other) = await Representatives(samen);
        (await officer.Fetch<VotingCardView>(Card(opened))).Status.ShouldBe(CardStatus.Free);
        var issued = await Issue(officer, opened, alderman).Read<VotingCardView>();
        (issued.Status, issued.RepresentativeId, issued.HandedOn).ShouldBe((CardStatus.Issued, alderman, 0));
        (await officer.Fetch<VotingCardView>(Card(opened))).Code.ShouldBeNull();
        await Vote(first, opened).ShouldRefuse(403, "card-not-taken");
        await Issue(second, opened, other).ShouldRefuse(403, "card-elsewhere");
    }

    [Theory, EveryDatabase]
    public async Task Who_takes_the_card_with_its_code_votes_and_nobody_else(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var opened = await samen.Opened();
        var (officer, first, second) = People(samen);
        var (alderman, other) = await Representatives(samen);
        var issued = await Issue(officer, opened, alderman).Read<VotingCardView>();
        await Take(first, opened, NoSuchCode).ShouldRefuse(403, "wrong-code");
        var spoken = issued.Code!.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        var taken = await Take(first, opened, spoken).Read<VotingCardView>();
        (taken.Status, taken.IsMine).ShouldBe((CardStatus.Taken, true));
        await Take(second, opened, issued.Code).ShouldRefuse(409, "wrong-state");
        await Vote(first, opened).Read<BallotView>();
        await Vote(second, opened).ShouldRefuse(403, "card-elsewhere");
        await Issue(second, opened, other).ShouldRefuse(403, "card-elsewhere");
    }

    [Theory, EveryDatabase]
    public async Task A_card_that_is_handed_on_replaces_the_ballot_of_who_had_it(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var opened = await samen.Opened();
        var (officer, first, second) = People(samen);
        var (alderman, other) = await Representatives(samen);
        await Taken(officer, first, opened, alderman);
        await Vote(first, opened).Read<BallotView>();
        var handed = await Issue(first, opened, other).Read<VotingCardView>();
        (handed.Status, handed.RepresentativeId, handed.HandedOn).ShouldBe((CardStatus.Issued, other, 1));
        await Vote(first, opened).ShouldRefuse(403, "card-not-taken");
        await Take(second, opened, handed.Code).Read<VotingCardView>();
        (await Vote(second, opened).Read<BallotView>()).Replaced.ShouldBe(1);
        await Vote(first, opened).ShouldRefuse(403, "card-elsewhere");
    }

    [Fact]
    public async Task A_card_that_was_taken_ends_with_the_office_of_whom_it_was_issued_to()
    {
        var samen = await shared.On();
        var opened = await samen.Opened();
        var (officer, person, _) = People(samen);
        var alderman = (await samen.Named("GM0363", RepresentativeRole.Alderman)).Id;
        await Taken(officer, person, opened, alderman);
        await Vote(person, opened).Read<BallotView>();
        await officer.Put<RepresentativeView>(
            $"{RegisterPath}/GM0363/representatives/{alderman}",
            new RepresentativeRequest
            {
                Role = RepresentativeRole.Alderman,
                Name = "Ontslagen",
                ValidFrom = new DateOnly(2018, 1, 1),
                ValidTo = Date,
            }
        );
        await Vote(person, opened).ShouldRefuse(403, "not-in-office");
    }

    [Fact]
    public async Task A_card_is_not_taken_for_who_is_erased()
    {
        var samen = await shared.On();
        var opened = await samen.Opened();
        var (officer, person, _) = People(samen);
        var alderman = (await samen.Named("GM0363", RepresentativeRole.Alderman)).Id;
        var issued = await Issue(officer, opened, alderman).Read<VotingCardView>();
        (await officer.DeleteAsync($"{RegisterPath}/GM0363/representatives/{alderman}")).EnsureSuccessStatusCode();
        await Take(person, opened, issued.Code).ShouldRefuse(403, "not-in-office");
    }

    [Theory, EveryDatabase]
    public async Task A_card_that_nobody_was_named_for_is_of_who_votes_first(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var opened = await samen.Opened();
        var people = Enumerable.Range(0, 8).Select(i => samen.Person("GM0363", $"person-{i}")).ToList();
        var answers = await Task.WhenAll(people.Select(p => Vote(p, opened)));
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        foreach (var refused in answers.Where(a => !a.IsSuccessStatusCode))
            (await Refusal(refused)).ShouldBeOneOf("403 card-elsewhere", "409 changed-meanwhile");
        (await samen.Get<TurnoutView>($"{Items}/{opened.Id}/turnout")).Weight.ShouldBe(75);
    }

    [Fact]
    public async Task A_card_goes_to_nobody_who_may_not_vote()
    {
        var samen = await shared.On();
        var opened = await samen.Opened();
        var officer = samen.Officer("GM0363");
        foreach (
            var wrong in new[]
            {
                await samen.Named("GM0363", RepresentativeRole.HeadOfIct),
                await samen.Named("GM0014", RepresentativeRole.Alderman),
                await samen.Named("GM0363", RepresentativeRole.CouncilMember, until: new DateOnly(2020, 9, 1)),
            }
        )
            await Issue(officer, opened, wrong.Id).ShouldRefuse(400, "invalid-request");
        await Take(samen.Voter("GM0363"), opened, NoSuchCode).ShouldRefuse(409, "wrong-state");
        await officer.GetAsync($"{Assemblies}/01900000-0000-7000-8000-000000000000/voting-cards/GM0363").ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_card_never_leaves_the_municipality()
    {
        var samen = await shared.On();
        var opened = await samen.Opened();
        var mayor = await samen.Named("GM0088", RepresentativeRole.Mayor);
        await Issue(samen.Officer("GM0363"), opened, mayor.Id).ShouldRefuse(400, "invalid-request");
        await Issue(samen.Officer("GM0088"), opened, mayor.Id).ShouldRefuse(403, "not-your-municipality");
        await Take(samen.Voter("GM0088"), opened, NoSuchCode).ShouldRefuse(403, "not-your-municipality");
        await samen.Officer("GM0088").GetAsync(Card(opened)).ShouldRefuse(403, "not-your-municipality");
    }

    /// <summary>The card of Amsterdam.</summary>
    private static string Card(AgendaItemView item) => $"{Assemblies}/{item.AssemblyId}/voting-cards/GM0363";

    private static (HttpClient Officer, HttpClient First, HttpClient Second) People(MunicipalitiesApp samen) =>
        (samen.Officer("GM0363"), samen.Person("GM0363", "first"), samen.Person("GM0363", "second"));

    private static async Task<(Guid Alderman, Guid OtherAlderman)> Representatives(MunicipalitiesApp samen) =>
        ((await samen.Named("GM0363", RepresentativeRole.Alderman)).Id, (await samen.Named("GM0363", RepresentativeRole.Alderman)).Id);

    private static Task<HttpResponseMessage> Issue(HttpClient by, AgendaItemView item, Guid representative) =>
        by.SendBody("PUT", Card(item), new IssueCardRequest { RepresentativeId = representative });

    private static Task<HttpResponseMessage> Take(HttpClient by, AgendaItemView item, string? code) =>
        by.SendBody("POST", $"{Card(item)}/taking", new TakeCardRequest { Code = code });

    private static async Task Taken(HttpClient officer, HttpClient by, AgendaItemView item, Guid representative)
    {
        var issued = await Issue(officer, item, representative).Read<VotingCardView>();
        await Take(by, item, issued.Code).Read<VotingCardView>();
    }

    private static Task<HttpResponseMessage> Vote(HttpClient person, AgendaItemView item) =>
        person.SendBody("PUT", $"{Items}/{item.Id}/ballots/GM0363", new CastBallotRequest { Option = "For" });
}
