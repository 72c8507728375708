using System.Net.Http.Json;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>One person of the own municipality votes for it in an assembly, and nobody else.</summary>
public class CardTests
{
    [Theory, EveryDatabase]
    public async Task Who_is_named_votes_with_the_code_until_the_card_is_handed_on(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var opened = await samen.Opened();
        var path = $"{Assemblies}/{opened.AssemblyId}/voting-cards/GM0363";
        var (officer, first, second) = (
            samen.App.As(Roles.MunicipalityOfficer, "GM0363"),
            samen.Person("GM0363", "first"),
            samen.Person("GM0363", "second")
        );
        var (alderman, secretary) = (
            await Named(samen, RepresentativeRole.Alderman),
            await Named(samen, RepresentativeRole.MunicipalSecretary)
        );

        (await officer.GetFromJsonAsync<VotingCardView>(path, ServiceApp.Json))!.Status.ShouldBe(CardStatus.Free);
        var issued = await Answer<VotingCardView>(
            await officer.PutAsJsonAsync(path, new IssueCardRequest { RepresentativeId = alderman }, ServiceApp.Json)
        );
        (issued.Status, issued.RepresentativeId, issued.HandedOn).ShouldBe((CardStatus.Issued, alderman, 0));
        (await officer.GetFromJsonAsync<VotingCardView>(path, ServiceApp.Json))!.Code.ShouldBeNull();
        (await Refusal(await Vote(first, opened))).ShouldBe("403 card-not-taken");
        (await Refusal(await second.PutAsJsonAsync(path, new IssueCardRequest { RepresentativeId = secretary }, ServiceApp.Json))).ShouldBe(
            "403 card-elsewhere"
        );
        (
            await Refusal(await first.PostAsJsonAsync($"{path}/taking", new TakeCardRequest { Code = "ABCDE-FGHJK" }, ServiceApp.Json))
        ).ShouldBe("403 wrong-code");
        var taken = await Answer<VotingCardView>(
            await first.PostAsJsonAsync(
                $"{path}/taking",
                new TakeCardRequest { Code = issued.Code!.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) },
                ServiceApp.Json
            )
        );
        (taken.Status, taken.IsMine).ShouldBe((CardStatus.Taken, true));
        (
            await Refusal(await second.PostAsJsonAsync($"{path}/taking", new TakeCardRequest { Code = issued.Code }, ServiceApp.Json))
        ).ShouldBe("409 wrong-state");
        await Answer<BallotView>(await Vote(first, opened));
        (await Refusal(await Vote(second, opened))).ShouldBe("403 card-elsewhere");
        (await Refusal(await second.PutAsJsonAsync(path, new IssueCardRequest { RepresentativeId = secretary }, ServiceApp.Json))).ShouldBe(
            "403 card-elsewhere"
        );

        var handed = await Answer<VotingCardView>(
            await first.PutAsJsonAsync(path, new IssueCardRequest { RepresentativeId = secretary }, ServiceApp.Json)
        );
        (handed.Status, handed.RepresentativeId, handed.HandedOn).ShouldBe((CardStatus.Issued, secretary, 1));
        (await Refusal(await Vote(first, opened))).ShouldBe("403 card-not-taken");
        await Answer<VotingCardView>(
            await second.PostAsJsonAsync($"{path}/taking", new TakeCardRequest { Code = handed.Code }, ServiceApp.Json)
        );
        (await Answer<BallotView>(await Vote(second, opened))).Replaced.ShouldBe(1);
        (await Refusal(await Vote(first, opened))).ShouldBe("403 card-elsewhere");
    }

    [Fact]
    public async Task A_card_ends_with_the_office_of_whom_it_was_issued_to()
    {
        await using var samen = await Start();
        var opened = await samen.Opened();
        var path = $"{Assemblies}/{opened.AssemblyId}/voting-cards/GM0363";
        var (officer, person) = (samen.App.As(Roles.MunicipalityOfficer, "GM0363"), samen.Person("GM0363", "first"));
        var alderman = await Named(samen, RepresentativeRole.Alderman);
        var issued = await Answer<VotingCardView>(
            await officer.PutAsJsonAsync(path, new IssueCardRequest { RepresentativeId = alderman }, ServiceApp.Json)
        );
        await Answer<VotingCardView>(
            await person.PostAsJsonAsync($"{path}/taking", new TakeCardRequest { Code = issued.Code }, ServiceApp.Json)
        );
        await Answer<BallotView>(await Vote(person, opened));
        await Answer<RepresentativeView>(
            await officer.PutAsJsonAsync(
                $"{RegisterPath}/GM0363/representatives/{alderman}",
                new RepresentativeRequest
                {
                    Role = RepresentativeRole.Alderman,
                    Name = "Ontslagen",
                    ValidFrom = new DateOnly(2018, 1, 1),
                    ValidTo = Date,
                },
                ServiceApp.Json
            )
        );
        (await Refusal(await Vote(person, opened))).ShouldBe("403 not-in-office");
        var secretary = await Named(samen, RepresentativeRole.MunicipalSecretary);
        issued = await Answer<VotingCardView>(
            await officer.PutAsJsonAsync(path, new IssueCardRequest { RepresentativeId = secretary }, ServiceApp.Json)
        );
        (await officer.DeleteAsync($"{RegisterPath}/GM0363/representatives/{secretary}")).EnsureSuccessStatusCode();
        (
            await Refusal(await person.PostAsJsonAsync($"{path}/taking", new TakeCardRequest { Code = issued.Code }, ServiceApp.Json))
        ).ShouldBe("403 not-in-office");
    }

    [Theory, EveryDatabase]
    public async Task A_card_that_nobody_was_named_for_is_of_who_votes_first(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var opened = await samen.Opened();
        var people = Enumerable.Range(0, 8).Select(i => samen.Person("GM0363", $"person-{i}")).ToList();
        var answers = await Task.WhenAll(people.Select(p => Vote(p, opened)));
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        foreach (var refused in answers.Where(a => !a.IsSuccessStatusCode))
            (await Refusal(refused)).ShouldBeOneOf("403 card-elsewhere", "409 changed-meanwhile");
        (await samen.Get<TurnoutView>($"{Items}/{opened.Id}/turnout")).Weight.ShouldBe(75);
    }

    [Fact]
    public async Task A_card_never_leaves_the_municipality_nor_goes_to_who_may_not_vote()
    {
        await using var samen = await Start();
        var opened = await samen.Opened();
        var path = $"{Assemblies}/{opened.AssemblyId}/voting-cards/GM0363";
        var officer = samen.App.As(Roles.MunicipalityOfficer, "GM0363");
        var (head, other, past) = (
            await Named(samen, RepresentativeRole.HeadOfIct),
            await Named(samen, RepresentativeRole.Mayor, "GM0088"),
            await Named(samen, RepresentativeRole.CouncilMember, "GM0363", new DateOnly(2020, 9, 1))
        );
        foreach (var wrong in new[] { head, other, past })
            (
                await Refusal(await officer.PutAsJsonAsync(path, new IssueCardRequest { RepresentativeId = wrong }, ServiceApp.Json))
            ).ShouldBe("400 invalid-request");
        (
            await Refusal(
                await samen
                    .App.As(Roles.MunicipalityOfficer, "GM0088")
                    .PutAsJsonAsync(path, new IssueCardRequest { RepresentativeId = other }, ServiceApp.Json)
            )
        ).ShouldBe("403 not-your-municipality");
        (
            await Refusal(
                await samen.Voter("GM0088").PostAsJsonAsync($"{path}/taking", new TakeCardRequest { Code = "ABCDE-FGHJK" }, ServiceApp.Json)
            )
        ).ShouldBe("403 not-your-municipality");
        (await Refusal(await samen.App.As(Roles.MunicipalityOfficer, "GM0088").GetAsync(path))).ShouldBe("403 not-your-municipality");
        (await Refusal(await officer.GetAsync($"{Assemblies}/01900000-0000-7000-8000-000000000000/voting-cards/GM0363"))).ShouldBe(
            "404 not-found"
        );
        (
            await Refusal(
                await samen.Voter("GM0363").PostAsJsonAsync($"{path}/taking", new TakeCardRequest { Code = "ABCDE-FGHJK" }, ServiceApp.Json)
            )
        ).ShouldBe("409 wrong-state");
    }

    private static Task<HttpResponseMessage> Vote(HttpClient person, AgendaItemView item) =>
        person.PutAsJsonAsync($"{Items}/{item.Id}/ballots/GM0363", new CastBallotRequest { Option = "For" }, ServiceApp.Json);

    private static async Task<Guid> Named(
        MunicipalitiesApp samen,
        RepresentativeRole role,
        string code = "GM0363",
        DateOnly? until = null
    ) =>
        (
            await Answer<RepresentativeView>(
                await samen.Admin.PostAsJsonAsync(
                    $"{RegisterPath}/{code}/representatives",
                    new RepresentativeRequest
                    {
                        Role = role,
                        Name = "Vertegenwoordiger",
                        ValidFrom = new DateOnly(2020, 1, 1),
                        ValidTo = until,
                    },
                    ServiceApp.Json
                )
            )
        ).Id;
}
