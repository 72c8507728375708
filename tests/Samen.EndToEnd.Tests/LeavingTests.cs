using Samen.Contracts.Gateway;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>Who left is gone from the register of municipalities too.</summary>
public sealed class LeavingTests(SharedSite shared)
{
    private const string Representatives = "/municipalities/v1/municipalities/GM0363/representatives",
        Address = "wethouder@amsterdam.example";

    [Fact]
    public async Task Who_can_no_longer_sign_in_no_longer_speaks_for_the_municipality()
    {
        var site = await shared.Started;
        var manager = site.As("manager-gm0363");
        var invited = await manager.Create<PersonInvited>("/gateway/v1/people", Person(new InvitePersonRequest { Name = "wethouder" }));
        var recorded = await manager.Create<RepresentativeView>(Representatives, Representative(Address));
        var other = await manager.Create<RepresentativeView>(Representatives, Representative("ander@amsterdam.example"));
        await manager
            .SendBody("PUT", $"/gateway/v1/people/{invited.Id}", Person(new RevisePersonRequest { Disabled = true }), ifMatch: "*")
            .Read<PersonView>();
        await Patience.Until(
            async () => (await manager.Fetch<RepresentativeView>($"{Representatives}/{recorded.Id}")).ValidTo is not null,
            () => site.Log,
            seconds: 90
        );
        (await manager.Fetch<RepresentativeView>($"{Representatives}/{other.Id}")).ValidTo.ShouldBeNull();
    }

    private static T Person<T>(T request)
        where T : PersonRequest =>
        request with
        {
            Email = Address,
            Roles = ["MunicipalityOfficer"],
            Municipality = "GM0363",
            Office = Office.MunicipalSecretary,
        };

    private static RepresentativeRequest Representative(string email) =>
        new()
        {
            Role = RepresentativeRole.Alderman,
            Name = "Een wethouder",
            Email = email,
            ValidFrom = new DateOnly(2020, 1, 1),
        };
}
