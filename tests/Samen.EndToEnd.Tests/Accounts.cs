using System.Text.Json;
using Samen.Testing;
using Shouldly;
using Xunit.Sdk;

namespace Samen.EndToEnd.Tests;

/// <summary>The promise about facts, checked against the stores of all services and what a receiver got.</summary>
internal static class Accounts
{
    /// <summary>Who follows whom.</summary>
    private static readonly (string Consumer, string[] Sources)[] Followers =
    [
        ("municipalities", ["initiatives"]),
        ("initiatives", ["municipalities", "funding"]),
        ("funding", ["municipalities", "initiatives"]),
        ("partners", Site.Services),
    ];

    /// <summary>
    /// Waits until every fact has reached everyone who follows its source, and the receiver; at most so many seconds in which
    /// nothing moves.
    /// </summary>
    public static Task Settle(Site site, Receiver? receiver, int seconds = 60) =>
        Patience.WhileMoving(
            async () => await Missing(site, receiver) is { Count: > 0 } missing ? string.Join('\n', missing) : null,
            () => site.Log,
            seconds
        );

    /// <summary>
    /// Every fact is in the partners' log once, in the order of its subject and after its cause; the receiver got every
    /// event since its subscription, first receipts in the order of the log; nothing is parked anywhere.
    /// </summary>
    public static async Task Check(Site site, Receiver? receiver)
    {
        var logged = await site.Files.Log();
        logged.Select(e => e.Position).ShouldBe(Enumerable.Range(1, logged.Count).Select(p => (long)p));
        var places = logged.ToDictionary(e => (e.Source, e.SourcePosition));
        var total = 0;
        foreach (var service in Site.Services)
        {
            var told = await site.Files.Outbox(service);
            total += told.Count;
            told.Select(f => f.Position).ShouldBe(Enumerable.Range(1, told.Count).Select(p => (long)p), service);
            foreach (var fact in told)
            {
                var place = places[(service, fact.Position)];
                Guid.Parse(place.EventId).ShouldBe(Guid.Parse(fact.FactId));
                if (fact.CauseSource is { } source && places[(source, fact.CausePosition!.Value)].Position >= place.Position)
                    throw new XunitException($"{fact.Type} {fact.Position} of {service} lies before its cause.");
            }
            foreach (var subject in told.GroupBy(fact => fact.Subject))
            {
                subject.Select(fact => fact.Number).ShouldBe(Enumerable.Range(1, subject.Count()).Select(n => (long)n), subject.Key);
                subject.Select(fact => places[(service, fact.Position)].Position).ShouldBeInOrder();
            }
            (await site.Files.Parked(service)).ShouldBeEmpty(service);
        }
        logged.Count.ShouldBe(total);
        if (receiver is null)
            return;
        receiver.Faults.ShouldBeEmpty();
        var expected = logged.Where(e => e.Position > receiver.Subscription.StartPosition).Select(e => Guid.Parse(e.EventId));
        receiver.First.Select(e => Guid.Parse(e.Id)).ShouldBe(expected);
        receiver.First.Select(e => e.Sequence).ShouldBeInOrder();
    }

    /// <summary>
    /// Waits until as many acts of this kind as expected are in a service's audit log, and recomputes the whole chain
    /// from what its API says, as an auditor would.
    /// </summary>
    public static async Task CheckAudit(Site site, string service, string action, int expected)
    {
        IReadOnlyList<JsonElement> entries = [];
        string Of(JsonElement entry, string field) => $"{entry.GetProperty(field)}";
        int Found() => entries.Count(entry => Of(entry, "action") == action && Of(entry, "result") is ("200" or "201"));
        await Patience.Until(
            async () =>
            {
                entries = [.. (await site.As("auditor").Pages<JsonElement>($"/{service}/v1/audit-entries?limit=100")).Reverse()];
                return Found() >= expected;
            },
            () => $"{Found()} of {expected} {action} in the audit log of {service}.\n{site.Log}"
        );
        Found().ShouldBe(expected);
        entries.Select(entry => Of(entry, "position")).ShouldBe(Enumerable.Range(1, entries.Count).Select(p => $"{p}"));
        var seal = "";
        foreach (var entry in entries)
        {
            var hash = SealRule.Of(seal, entry);
            Of(entry, "hash").ShouldBe(hash, $"entry {Of(entry, "position")} of {service}");
            Of(entry, "traceId").ShouldNotBeEmpty();
            Of(entry, "origin").ShouldBe("127.0.0.1");
            seal = hash;
        }
    }

    private static async Task<List<string>> Missing(Site site, Receiver? receiver)
    {
        var missing = new List<string>();
        var facts = 0L;
        foreach (var (consumer, sources) in Followers)
        {
            var followed = (await site.Files.Inbox(consumer)).ToDictionary(f => f.Source, f => f.Position);
            foreach (var source in sources)
            {
                var head = await site.Files.Head(source);
                var at = followed.GetValueOrDefault(source);
                if (consumer == "partners")
                    facts += head;
                if (at != head)
                    missing.Add($"{consumer} has {at} of {head} facts of {source}.");
            }
            missing.AddRange(from parked in await site.Files.Parked(consumer) select $"{consumer}: parked {parked}");
        }
        var logged = await site.Files.LoggedCount();
        if (logged != facts)
            missing.Add($"The log has {logged} of {facts} facts.");
        if (receiver?.Count is { } got && got != facts - receiver.Subscription.StartPosition)
            missing.Add($"The receiver got {got} of {facts - receiver.Subscription.StartPosition} events.");
        return missing;
    }
}
