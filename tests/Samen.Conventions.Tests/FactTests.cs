using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts;
using Samen.Messaging;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What each service does with the facts of the others.</summary>
public sealed class FactTests
{
    public static TheoryData<string> Services => [.. Repository.Services];

    [Theory, MemberData(nameof(Services))]
    public async Task Each_fact_of_another_service_is_handled_or_ignored_for_a_reason(string service)
    {
        await using var app = Endpoints.Build(Repository.SetupOf(service));
        var facts = app.Services.GetRequiredKeyedService<Inbox>(service).Handlers;
        FactsOfOthers(service).Except(facts.Handled).Except(facts.Ignored.Keys).Select(fact => fact.Name).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Services))]
    public async Task No_fact_is_both_handled_and_ignored_nor_ignored_by_the_service_that_publishes_it(string service)
    {
        await using var app = Endpoints.Build(Repository.SetupOf(service));
        var facts = app.Services.GetRequiredKeyedService<Inbox>(service).Handlers;
        facts.Ignored.Keys.Intersect(facts.Handled).Select(fact => fact.Name).ShouldBeEmpty();
        facts.Ignored.Keys.Except(FactsOfOthers(service)).Select(fact => fact.Name).ShouldBeEmpty();
        facts.Ignored.Values.ShouldAllBe(reason => reason.Length > 20);
    }

    private static IEnumerable<Type> FactsOfOthers(string service) =>
        FactType.All.Values.Where(fact => !fact.Namespace!.EndsWith($".{service}", StringComparison.OrdinalIgnoreCase));
}
