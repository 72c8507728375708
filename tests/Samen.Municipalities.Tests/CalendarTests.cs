using System.Net;
using System.Net.Http.Json;
using Ical.Net;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>The calendar of assemblies and deadlines.</summary>
public class CalendarTests
{
    private const string Path = $"{Assemblies}/calendar";

    [Fact]
    public async Task Assemblies_are_days_and_deadlines_are_moments_with_a_link_and_a_name_that_stays()
    {
        await using var samen = await Start(settings: ("Samen:PublicUrl", "https://samen.example"));
        var assembly = await samen.Convened();
        using var response = await samen.Everybody.GetAsync(Path);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var text = await response.Content.ReadAsStringAsync();
        var calendar = Calendar.Load(text)!;
        calendar.ProductId.ShouldNotBeNullOrEmpty();
        var day = calendar.Events.Single(e => e.IsAllDay);
        day.Uid.ShouldBe($"assemblies-{assembly.Id}@samen.example");
        (day.Summary, day.Location, day.Start!.Date, day.End!.Date).ShouldBe(
            ("Algemene ledenvergadering", "Online", Date, Date.AddDays(1))
        );
        day.Url!.ToString().ShouldBe($"https://samen.example/vergaderingen/{assembly.Id}");
        day.DtStamp!.AsUtc.ShouldBe(TimeProvider.System.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(1));
        day.LastModified.ShouldBe(day.DtStamp);
        calendar
            .Events.Where(e => !e.IsAllDay)
            .Select(e => e.Start!.AsUtc)
            .Order()
            .ShouldBe(assembly.Deadlines.Select(d => d.DueAt.UtcDateTime).Order());
        calendar.Events.Select(e => e.Uid).ShouldBeUnique();
        calendar
            .Events.Single(e => e.Uid!.Contains("amendments", StringComparison.Ordinal))
            .Summary.ShouldBe("Uiterste moment voor amendementen: Algemene ledenvergadering van 25 september 2020");
        (await samen.Everybody.GetStringAsync(Path)).ShouldBe(text);
    }

    [Fact]
    public async Task What_is_changed_says_so_with_its_deadlines()
    {
        await using var samen = await Start();
        var assembly = await samen.Convened();
        var before = Calendar.Load(await samen.Everybody.GetStringAsync(Path))!.Events;
        before.ShouldAllBe(e => e.Sequence == 0);
        var request = new ReviseAssemblyRequest
        {
            Date = Date.AddDays(7),
            Place = "Utrecht",
            ReferenceDate = assembly.ReferenceDate,
            Reason = "De zaal is op die dag niet vrij.",
        };
        using var revision = new HttpRequestMessage(HttpMethod.Put, $"{Assemblies}/{assembly.Id}")
        {
            Content = JsonContent.Create(request, options: ServiceApp.Json),
        };
        revision.Headers.IfMatch.ParseAdd("\"1\"");
        (await samen.Secretary.SendAsync(revision)).EnsureSuccessStatusCode();

        var after = Calendar.Load(await samen.Everybody.GetStringAsync(Path))!.Events;
        after.Select(e => e.Uid).ShouldBe(before.Select(e => e.Uid), ignoreOrder: true);
        after.ShouldAllBe(e => e.Sequence == 1);
        var day = after.Single(e => e.IsAllDay);
        (day.Start!.Date, day.Location).ShouldBe((Date.AddDays(7), "Utrecht"));
        after.ShouldAllBe(e => e.LastModified!.AsUtc >= before.First().LastModified!.AsUtc);
    }

    [Fact]
    public async Task It_is_a_calendar_and_nothing_else()
    {
        await using var samen = await Start();
        Calendar.Load(await samen.Everybody.GetStringAsync(Path))!.Events.ShouldBeEmpty();
        using var json = new HttpRequestMessage(HttpMethod.Get, Path);
        json.Headers.Add("Accept", "application/json");
        await samen.Everybody.SendAsync(json).ShouldRefuse(406, "not-acceptable");
        using var calendar = new HttpRequestMessage(HttpMethod.Get, Path);
        calendar.Headers.Add("Accept", "text/calendar");
        (await samen.Everybody.SendAsync(calendar)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
