using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>The people who speak for a municipality.</summary>
public class RepresentativeTests
{
    private const string Own = $"{RegisterPath}/GM0088/representatives";

    [Theory, EveryDatabase]
    public async Task A_municipality_records_changes_and_erases_its_own_people(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        var mayor = await Answer<RepresentativeView>(await clerk.PostAsJsonAsync(Own, Person(RepresentativeRole.Mayor), ServiceApp.Json));
        (mayor.MunicipalityCode, mayor.Name, mayor.Version).ShouldBe(("GM0088", "A. Voorbeeld", 1));
        (await Refusal(await clerk.PostAsJsonAsync(Own, Person(RepresentativeRole.Mayor), ServiceApp.Json))).ShouldBe("409 office-taken");
        for (var i = 0; i < 2; i++)
            await Answer<RepresentativeView>(await clerk.PostAsJsonAsync(Own, Person(RepresentativeRole.Alderman), ServiceApp.Json));

        var ended = await Answer<RepresentativeView>(
            await clerk.PutAsJsonAsync(
                $"{Own}/{mayor.Id}",
                Person(RepresentativeRole.Mayor) with
                {
                    ValidTo = new DateOnly(2025, 6, 1),
                },
                ServiceApp.Json
            )
        );
        ended.Version.ShouldBe(2);
        await Answer<RepresentativeView>(
            await clerk.PostAsJsonAsync(
                Own,
                Person(RepresentativeRole.Mayor) with
                {
                    ValidFrom = new DateOnly(2025, 6, 1),
                },
                ServiceApp.Json
            )
        );
        using var stale = new HttpRequestMessage(HttpMethod.Put, $"{Own}/{mayor.Id}")
        {
            Content = JsonContent.Create(Person(RepresentativeRole.Mayor), options: ServiceApp.Json),
        };
        stale.Headers.IfMatch.Add(new("\"1\""));
        (await Refusal(await clerk.SendAsync(stale))).ShouldBe("412 stale-version");

        (await clerk.DeleteAsync($"{Own}/{mayor.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Refusal(await clerk.DeleteAsync($"{Own}/{mayor.Id}"))).ShouldBe("404 not-found");
        (await clerk.GetFromJsonAsync<RepresentativeView[]>(Own, ServiceApp.Json))!
            .Select(r => r.Role)
            .ShouldBe([RepresentativeRole.Mayor, RepresentativeRole.Alderman, RepresentativeRole.Alderman]);
        (await samen.App.Facts()).ShouldNotContain(f => f.Body.Contains("Voorbeeld", StringComparison.Ordinal), "no fact carries a person");
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_people_of_another_municipality_and_each_look_is_logged()
    {
        await using var samen = await Start();
        var officer = samen.App.As(Roles.MunicipalityOfficer, "GM0363", "HeadOfIct");
        (await Refusal(await officer.GetAsync(Own))).ShouldBe("403 not-your-municipality");
        (await Refusal(await officer.PostAsJsonAsync(Own, Person(RepresentativeRole.Alderman), ServiceApp.Json))).ShouldBe(
            "403 not-your-municipality"
        );
        (await Refusal(await officer.DeleteAsync($"{Own}/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}"))).ShouldBe(
            "403 not-your-municipality"
        );
        var mine = await Answer<RepresentativeView>(
            await samen.Admin.PostAsJsonAsync(Own, Person(RepresentativeRole.Alderman), ServiceApp.Json)
        );
        var theirs = Own.Replace("GM0088", "GM0363", StringComparison.Ordinal);
        (await Refusal(await officer.PutAsJsonAsync($"{theirs}/{mine.Id}", Person(RepresentativeRole.Alderman), ServiceApp.Json))).ShouldBe(
            "404 not-found"
        );
        (await Refusal(await officer.DeleteAsync($"{theirs}/{mine.Id}"))).ShouldBe("404 not-found");
        (await Refusal(await samen.Everybody.GetAsync(Own))).ShouldBe("401 unauthenticated");
        (await samen.Secretary.GetFromJsonAsync<RepresentativeView[]>(Own, ServiceApp.Json))!.Length.ShouldBe(1);

        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        (await reading.Many<string>("SELECT action FROM audit_entry")).ShouldContain("listRepresentatives");
    }

    [Fact]
    public async Task Who_ended_is_erased_after_the_term()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));
        await using var samen = await Start(DatabaseKind.Sqlite, clock, ("Samen:Municipalities:Representatives:KeptMonths", "6"));
        foreach (var end in new DateOnly?[] { new(2026, 5, 25), new(2026, 5, 26), null })
            await Answer<RepresentativeView>(
                await samen.Admin.PostAsJsonAsync(Own, Person(RepresentativeRole.Alderman) with { ValidTo = end }, ServiceApp.Json)
            );
        await PurgeRepresentatives.Run(
            samen.App.Services.GetRequiredService<MunicipalitiesDatabase>(),
            new RepresentativeSettings { KeptMonths = 6 },
            clock,
            CancellationToken.None
        );
        (await samen.Admin.GetFromJsonAsync<RepresentativeView[]>(Own, ServiceApp.Json))!
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
        await using var samen = await Start();
        using var response = await samen.Admin.PostAsync(Own, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        string.Join(',', problem.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("field")} {e.GetProperty("code")}"))
            .ShouldBe(errors);
        (await Refusal(await samen.Admin.GetAsync($"{RegisterPath}/GM9999/representatives"))).ShouldBe("404 not-found");
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
