using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Samen.Audit;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class AuditTests
{
    private const string Log = "/things/v1/audit-entries";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Guid Partner = Guid.Parse("01907a3e-0000-7000-8000-000000000001");

    [Theory, EveryDatabase]
    public async Task An_act_is_written_with_who_for_whom_what_result_and_where_from_and_is_sealed_soon(DatabaseKind kind)
    {
        await using var things = await Start(kind);
        var officer = things.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct", id: "jet");
        var made = await officer.PostJson("/things/v1/things", Requests.Need("first"));
        var location = made.Headers.Location!.ToString();
        await officer.SendJson(HttpMethod.Put, location, Requests.Need("second"));

        var entries = await Sealed(things, 2);
        var (first, second) = (entries[0], entries[1]);
        (first.Position, first.Actor, first.Roles, first.Municipality, first.PartnerId).ShouldBe(
            (1, "jet", "MunicipalityOfficer", "GM0344", null)
        );
        (first.Action, first.Object, first.Result).ShouldBe(("make", location, 201));
        (second.Position, second.Action, second.Object, second.Result).ShouldBe((2, "change", location, 200));
        first.Origin.ShouldBe("127.0.0.1");
        first.TraceId.ShouldNotBeNull().Length.ShouldBe(32);
        first.Hash.ShouldBe(first.Seal("", 1));
        second.Hash.ShouldBe(second.Seal(first.Hash!, 2));
        (await Chain(things).Verify(None)).ShouldBe(new AuditVerdict(2, second.Hash!, null));
    }

    [Theory, EveryDatabase]
    public async Task What_a_person_does_by_a_key_names_both_and_is_sealed_with_both(DatabaseKind kind)
    {
        await using var things = await Start(kind);
        var officer = new User("jet", Roles.MunicipalityOfficer) { Municipality = "GM0344", Office = "HeadOfIct" };
        await things.As(officer).PostJson("/things/v1/things", Requests.Need("on a page"));
        await things.As(officer with { Credential = "key-ab12cd34" }).PostJson("/things/v1/things", Requests.Need("by a key"));
        var entries = await Sealed(things, 2);
        entries.Select(entry => (entry.Actor, entry.Credential)).ShouldBe([("jet", null), ("jet", "key-ab12cd34")]);
        entries[1].Hash.ShouldNotBe((entries[1] with { Credential = null }).Seal(entries[0].Hash!, 2));
        (await Chain(things).Verify(None)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_refused_leaves_no_entry_and_a_repeat_under_one_key_leaves_one()
    {
        await using var things = await Start(DatabaseKind.Sqlite);
        var officer = things.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct");
        await (await officer.PostJson("/things/v1/refused-once-made", Requests.Need("refused"))).ShouldBeProblem(
            HttpStatusCode.Conflict,
            "not-now"
        );
        await officer.PostJson("/things/v1/things", "{}");
        for (var i = 0; i < 3; i++)
            (await officer.PostJson("/things/v1/things", Requests.Need("once"), key: "one")).StatusCode.ShouldBe(HttpStatusCode.Created);
        await Sealed(things, 1);
        (await Chain(things).Verify(None)).Sealed.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task The_log_refuses_every_change(DatabaseKind kind)
    {
        await using var things = await Start(kind);
        await Act(things, 2);
        await Sealed(things, 2);
        foreach (
            var change in new[]
            {
                "UPDATE audit_entry SET actor = 'nobody'",
                "UPDATE audit_entry SET hash = 'x' WHERE position = 1",
                "DELETE FROM audit_entry WHERE position = 2",
            }
        )
        {
            (
                await Should.ThrowAsync<System.Data.Common.DbException>(() => things.Database.Write(work => work.Execute(change), None))
            ).Message.ShouldContain("append-only");
        }
        (await Chain(things).Verify(None)).Broken.ShouldBeNull();
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET actor = 'nobody' WHERE position = 2", "Entry 2 was changed.")]
    [InlineData("UPDATE audit_entry SET municipality = NULL WHERE position = 3", "Entry 3 was changed.")]
    [InlineData("UPDATE audit_entry SET recorded_at = '2020-01-01T00:00:00.000000Z' WHERE position = 1", "Entry 1 was changed.")]
    [InlineData("DELETE FROM audit_entry WHERE position = 2", "Entry 2 is missing.")]
    [InlineData("DELETE FROM audit_entry WHERE position = 4", "The entries after 3 are missing; there were 4.")]
    [InlineData("DELETE FROM audit_entry", "The entries after 0 are missing; there were 4.")]
    [InlineData(
        "UPDATE audit_entry SET position = 10 WHERE position = 1; UPDATE audit_entry SET position = 1 WHERE position = 2; "
            + "UPDATE audit_entry SET position = 2 WHERE position = 10",
        "Entry 1 was changed."
    )]
    public async Task Who_tampers_with_the_database_itself_is_found_out(string change, string found)
    {
        await using var things = await Start(DatabaseKind.Sqlite);
        await Act(things, 4);
        await Sealed(things, 4);
        await things.Database.Write(
            work => work.Execute($"DROP TRIGGER tr_audit_entry_update; DROP TRIGGER tr_audit_entry_delete; {change}"),
            None
        );
        (await Chain(things).Verify(None)).Broken.ShouldBe(found);
    }

    [Theory, EveryDatabase]
    public async Task Entries_whose_term_has_ended_are_removed_and_the_rest_is_still_provable(DatabaseKind kind)
    {
        await using var things = await Start(kind);
        await Act(things, 3);
        await Sealed(things, 3);
        var written = (await Chain(things).Verify(None)).Hash;
        // Nothing is older than no time at all; the newest stays.
        var brief = Of(things, TimeSpan.Zero);
        (await brief.RemoveOld(None)).ShouldBe(2);
        await Sealed(things, 2);
        var verdict = await Chain(things).Verify(None);
        (verdict.Broken, verdict.Sealed).ShouldBe((null, 4));
        await using var reading = await things.Database.Read(None);
        var left = await AuditStore.After(reading, 0, 10);
        left.Select(entry => entry.Position).ShouldBe([3L, 4L]);
        left[0].Hash.ShouldBe(written, "what was written down elsewhere still proves what it proved");
        left[1].Action.ShouldBe(AuditChain.Removal);
    }

    [Fact]
    public async Task Entries_that_were_removed_without_a_word_in_the_log_are_missed()
    {
        await using var things = await Start(DatabaseKind.Sqlite);
        await Act(things, 3);
        await Sealed(things, 3);
        await things.Database.Write(
            work =>
                work.Execute(
                    "UPDATE audit_head SET removed = 2, removed_hash = (SELECT hash FROM audit_entry WHERE position = 2); "
                        + "DELETE FROM audit_entry WHERE position <= 2"
                ),
            None
        );
        (await Chain(things).Verify(None)).Broken.ShouldNotBeNull().ShouldContain("the log doesn't say");
    }

    private static AuditChain Of(ServiceApp things, TimeSpan? kept) =>
        new(
            "things",
            things.Database,
            kept,
            Task.CompletedTask,
            TimeProvider.System,
            things.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<AuditChain>.Instance
        );

    [Fact]
    public async Task Several_instances_on_one_store_make_one_chain()
    {
        await using var things = await Start(DatabaseKind.Sqlite);
        var chains = Enumerable.Range(0, 3).Select(_ => Of(things, null)).ToList();
        foreach (var chain in chains)
            await chain.StartAsync(None);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Act(things, 25)));
            await Sealed(things, 100);
        }
        finally
        {
            foreach (var chain in chains)
                await chain.StopAsync(None);
        }
        (await Chain(things).Verify(None)).ShouldSatisfyAllConditions(
            verdict => verdict.Sealed.ShouldBe(100),
            verdict => verdict.Broken.ShouldBeNull()
        );
    }

    [Fact]
    public async Task Everybody_sees_their_own_part_and_the_look_is_an_entry_too()
    {
        await using var things = await Start(DatabaseKind.Sqlite);
        await Act(things, 1, "GM0344");
        await Act(things, 2, "GM0363");
        await Sealed(things, 3);

        (await Look(things.As(Roles.Auditor))).Select(entry => entry.Municipality).ShouldBe(["GM0363", "GM0363", "GM0344"]);
        await Sealed(things, 4);
        var mine = await Look(things.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct"));
        mine.ShouldHaveSingleItem().Municipality.ShouldBe("GM0344");
        (await Look(things.As(Roles.PartnerUser, partner: Partner))).ShouldBeEmpty();
        await Sealed(things, 6);
        // A filter of another kind than one's own part narrows it.
        (await Look(things.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct"), $"?partner={Partner}")).ShouldBeEmpty();
        (await Look(things.As(Roles.PartnerUser, partner: Partner), "?municipality=GM0344")).ShouldBeEmpty();
        await Sealed(things, 8);

        var all = await Look(things.As(Roles.Admin), "?limit=2");
        all.Select(entry => (entry.Action, entry.Object)).ShouldBe([("listAuditEntries", Log), ("listAuditEntries", Log)]);
        all.Select(entry => entry.Partner).ShouldBe([Partner, null]);
        (await Look(things.As(Roles.Admin), "?municipality=GM0363")).Count.ShouldBe(2);
        (await Look(things.As(Roles.Admin), "?actor=auditor-all")).ShouldHaveSingleItem().Action.ShouldBe("listAuditEntries");
    }

    [Theory, EveryDatabase]
    public async Task A_period_a_thing_and_reading_are_filters(DatabaseKind kind)
    {
        await using var things = await Start(kind);
        var officer = things.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct");
        var thing = (await officer.PostJson("/things/v1/things", Requests.Need("first"))).Headers.Location!.ToString();
        await Act(things, 2);
        await officer.SendJson(HttpMethod.Put, thing, Requests.Need("second"));
        await Sealed(things, 4);
        var admin = things.As(Roles.Admin);
        var today = DutchTime.Today(TimeProvider.System);
        (await Look(admin, $"?object={thing}")).Select(entry => entry.Action).ShouldBe(["change", "make"]);
        (await Look(admin, $"?object={thing[..^1]}")).ShouldBeEmpty("a path ends where it ends");
        (await Look(admin, "?object=/things/v1/things&reads=false")).Count.ShouldBe(4);
        (await Look(admin, $"?reads=false&from={today:O}&until={today:O}")).Count.ShouldBe(4);
        (await Look(admin, $"?from={today.AddDays(1):O}")).ShouldBeEmpty();
        (await Look(admin, $"?until={today.AddDays(-1):O}")).ShouldBeEmpty();
        (await Look(admin, "?reads=false&from=0001-01-01&until=9999-12-31")).Count.ShouldBe(4);
        foreach (var wrong in new[] { "from=today", "until=x", "reads=perhaps" })
            await (await admin.GetAsync($"{Log}?{wrong}")).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Nobody_sees_the_part_of_another()
    {
        await using var things = await Start(DatabaseKind.Sqlite);
        await (await things.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct").GetAsync($"{Log}?municipality=GM0363")).ShouldBeProblem(
            HttpStatusCode.Forbidden,
            "not-your-municipality"
        );
        await (await things.As(Roles.PartnerUser, partner: Partner).GetAsync($"{Log}?partner={Guid.Empty}")).ShouldBeProblem(
            HttpStatusCode.Forbidden,
            "not-your-partner"
        );
        await (await things.As(Roles.MunicipalityOfficer).GetAsync(Log)).ShouldBeProblem(HttpStatusCode.Forbidden, "not-your-log");
        await (await things.As(Roles.FundManager).GetAsync(Log)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await things.Anonymous.GetAsync(Log)).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        await (await things.As(Roles.Admin).GetAsync($"{Log}?cursor=nonsense")).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        await (await things.As(Roles.Admin).GetAsync($"{Log}?partner=nonsense")).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
    }

    [Fact]
    public async Task The_pages_of_the_log_hold_every_entry_once()
    {
        await using var things = await Start(DatabaseKind.Sqlite);
        await Act(things, 7);
        await Sealed(things, 7);
        var seen = new List<long>();
        for (var path = $"{Log}?limit=3&municipality=GM0344"; path is not null; )
        {
            using var response = await things.As(Roles.Admin).GetAsync(path);
            seen.AddRange(
                (await response.Content.ReadFromJsonAsync<List<AuditEntryView>>(ServiceApp.Json))!.Select(entry => entry.Position)
            );
            path = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }
        seen.ShouldBe([7, 6, 5, 4, 3, 2, 1]);
    }

    private static async Task<ServiceApp> Start(DatabaseKind kind) =>
        await ServiceApp.Start(ThingsService.Setup with { Database = kind == DatabaseKind.Sqlite ? null : await Databases.Fresh(kind) });

    private static AuditChain Chain(ServiceApp things) => things.Services.GetRequiredService<AuditChain>();

    private static async Task Act(ServiceApp things, int times, string municipality = "GM0344")
    {
        var officer = things.As(Roles.MunicipalityOfficer, municipality, "HeadOfIct");
        for (var i = 0; i < times; i++)
            (await officer.PostJson("/things/v1/things", Requests.Need("a thing"))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static async Task<IReadOnlyList<AuditEntryView>> Look(HttpClient client, string query = "") =>
        (await client.GetFromJsonAsync<List<AuditEntryView>>(Log + query, ServiceApp.Json))!;

    /// <summary>Waits until so many entries are sealed.</summary>
    private static Task<IReadOnlyList<AuditEntry>> Sealed(ServiceApp things, int count) =>
        Patience.Find(
            async () =>
            {
                await using var reading = await things.Database.Read(CancellationToken.None);
                return await AuditStore.After(reading, 0, 1000);
            },
            entries => entries.Count >= count,
            $"{count} sealed entries"
        );
}
