using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samen.Audit;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Storage;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>The people who speak for a municipality.</summary>
public class RepresentativeTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private const string Own = $"{RegisterPath}/GM0088/representatives";

    [Theory, EveryDatabase]
    public async Task A_municipality_records_changes_and_erases_its_own_people(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var clerk = samen.Clerk("GM0088");
        var mayor = await clerk.Create<RepresentativeView>(Own, Person(RepresentativeRole.Mayor));
        (mayor.MunicipalityCode, mayor.Name, mayor.Version).ShouldBe(("GM0088", "A. Voorbeeld", 1));
        await clerk.SendBody("POST", Own, Person(RepresentativeRole.Mayor)).ShouldRefuse(409, "office-taken");
        for (var i = 0; i < 2; i++)
            await clerk.Create<RepresentativeView>(Own, Person(RepresentativeRole.Alderman));

        var ended = await clerk.Put<RepresentativeView>(
            $"{Own}/{mayor.Id}",
            Person(RepresentativeRole.Mayor) with
            {
                ValidTo = new DateOnly(2025, 6, 1),
            }
        );
        ended.Version.ShouldBe(2);
        await clerk.Create<RepresentativeView>(Own, Person(RepresentativeRole.Mayor) with { ValidFrom = new DateOnly(2025, 6, 1) });
        await clerk
            .SendBody("PUT", $"{Own}/{mayor.Id}", Person(RepresentativeRole.Mayor), ifMatch: "\"1\"")
            .ShouldRefuse(412, "stale-version");

        (await clerk.DeleteAsync($"{Own}/{mayor.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await clerk.DeleteAsync($"{Own}/{mayor.Id}").ShouldRefuse(404, "not-found");
        (await clerk.Fetch<RepresentativeView[]>(Own))
            .Select(r => r.Role)
            .ShouldBe([RepresentativeRole.Mayor, RepresentativeRole.Alderman, RepresentativeRole.Alderman]);
        (await samen.App.Facts()).ShouldNotContain(f => f.Body.Contains("Voorbeeld", StringComparison.Ordinal), "no fact carries a person");
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_people_of_another_municipality_and_each_look_is_logged()
    {
        await using var samen = await Start();
        var officer = samen.App.As(Roles.MunicipalityOfficer, "GM0363", "HeadOfIct");
        await officer.GetAsync(Own).ShouldRefuse(403, "not-your-municipality");
        await officer.SendBody("POST", Own, Person(RepresentativeRole.Alderman)).ShouldRefuse(403, "not-your-municipality");
        await officer
            .DeleteAsync($"{Own}/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}")
            .ShouldRefuse(403, "not-your-municipality");
        var mine = await samen.Admin.Create<RepresentativeView>(Own, Person(RepresentativeRole.Alderman));
        var theirs = Own.Replace("GM0088", "GM0363", StringComparison.Ordinal);
        await officer.SendBody("PUT", $"{theirs}/{mine.Id}", Person(RepresentativeRole.Alderman)).ShouldRefuse(404, "not-found");
        await officer.DeleteAsync($"{theirs}/{mine.Id}").ShouldRefuse(404, "not-found");
        await samen.Everybody.GetAsync(Own).ShouldRefuse(401, "unauthenticated");
        (await samen.Secretary.Fetch<RepresentativeView[]>(Own)).Length.ShouldBe(1);

        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        (await reading.Many<string>("SELECT action FROM audit_entry")).ShouldContain("listRepresentatives");
    }

    [Fact]
    public async Task The_log_says_what_changed_of_somebody_and_not_their_name()
    {
        await using var samen = await Start();
        var mine = await samen.Admin.Create<RepresentativeView>(Own, Person(RepresentativeRole.Alderman));
        var changed = Person(RepresentativeRole.Mayor) with { Name = "Iemand Anders", ValidTo = new DateOnly(2030, 1, 1) };
        (await samen.Admin.SendBody("PUT", $"{Own}/{mine.Id}", changed)).EnsureSuccessStatusCode();

        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        var written = await reading.One<string>("SELECT changes FROM audit_entry WHERE action = 'changeRepresentative'");
        var changes = AuditChanges.Read(written);
        var record = $"representative/{mine.Id}";
        changes.ShouldBe(
            [
                new RowChange(record, "role", "Alderman", "Mayor", Withheld: false),
                new RowChange(record, "name", null, null, Withheld: true),
                new RowChange(record, "validTo", null, "2030-01-01", Withheld: false),
            ],
            ignoreOrder: true
        );
        written!.ShouldNotContain("Anders");
    }

    [Fact]
    public async Task Who_ended_is_erased_after_the_term()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));
        await using var samen = await Start(DatabaseKind.Sqlite, clock, ("Samen:Municipalities:Representatives:KeptMonths", "6"));
        foreach (var end in new DateOnly?[] { new(2026, 5, 25), new(2026, 5, 26), null })
            await samen.Admin.Create<RepresentativeView>(Own, Person(RepresentativeRole.Alderman) with { ValidTo = end });
        await PurgeRepresentatives.Run(
            samen.Database,
            samen.App.Services.GetRequiredService<Setting<RepresentativeSettings>>(),
            clock,
            CancellationToken.None
        );
        (await samen.Admin.Fetch<RepresentativeView[]>(Own))
            .Select(r => r.ValidTo)
            .ShouldBe([new DateOnly(2026, 5, 26), null], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{}""", "/role required,/name required,/validFrom required")]
    [InlineData("""{"role":"King","name":"A. Voorbeeld","validFrom":"2020-01-01"}""", "/role format")]
    [InlineData("""{"role":"Mayor","name":" A ","validFrom":"2020-01-01"}""", "/name length")]
    [InlineData("""{"role":"Mayor","name":"A. Voorbeeld","email":"geen adres","validFrom":"2020-01-01"}""", "/email format")]
    [InlineData("""{"role":"Mayor","name":"A. Voorbeeld","validFrom":"2020-01-01","validTo":"2020-01-01"}""", "/validTo before-start")]
    [InlineData("""{"role":"Mayor","name":"A. Voorbeeld","validFrom":"2020-01-01","birthDate":"1970-01-01"}""", "/birthDate unknown")]
    public async Task Wrong_fields_are_named(string body, string errors)
    {
        var samen = await shared.On();
        await samen.Admin.SendBody("POST", Own, body).ShouldRefuse(400, "invalid-request", errors.Split(','));
        await samen.Admin.GetAsync($"{RegisterPath}/GM9999/representatives").ShouldRefuse(404, "not-found");
    }

    private static RepresentativeRequest Person(RepresentativeRole role) =>
        new()
        {
            Role = role,
            Name = "A. Voorbeeld",
            Email = "a.voorbeeld@schiermonnikoog.example",
            ValidFrom = new DateOnly(2020, 1, 1),
        };
}
