using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>How policy is changed: seen first, proposed with a reason, approved by a second person, and taken back again.</summary>
public sealed class SettingTests(DemoSite site)
{
    private const string Voting = "/instellingen/municipalities/voting",
        Most = "values/maximumWeight";

    [Theory, EachScreen("nl")]
    public async Task A_secretary_proposes_another_weight_and_the_deputy_approves_it(string language, int width)
    {
        var most = language == "nl" ? "74" : "73";
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        await secretary.Open("/instellingen");
        await secretary.Open($"{Voting}/wijzigen");
        await secretary.Send("waarden", (Most, "0"));
        (await secretary.Page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("100");
        await secretary.Send("waarden", (Most, most));
        (await secretary.Text()).ShouldContain(most);
        await secretary.Send("voorstellen", ("why", "Zo besloot de vergadering."));
        secretary.Path.ShouldBe(Voting);
        (await secretary.Page.Locator("form[id^=goedkeuren]").CountAsync()).ShouldBe(0);
        await using var deputy = await Visitor.As(site, "assembly-deputy", width, language);
        await deputy.Open(Voting);
        await deputy.Follow("form[id^=goedkeuren] button[type=submit]");
        (await deputy.Page.Locator(".samen-facts").First.InnerTextAsync()).ShouldContain(most);
        await BackToTheStart(deputy, secretary);
    }

    [Theory, EachScreen("nl")]
    public async Task A_rule_set_is_changed_with_fields_and_a_refused_proposal_says_why(string language, int width)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        await secretary.Open($"{Voting}/wijzigen");
        await secretary.Page.EvaluateAsync("() => document.querySelectorAll('#waarden details').forEach(one => one.open = true)");
        await secretary.Send(
            "waarden",
            ("values/ruleSets/two-thirds/conditions/0/numerator", "3"),
            ("values/ruleSets/two-thirds/conditions/0/denominator", "4")
        );
        (await secretary.Text()).ShouldContain("3/4");
        await secretary.Send("voorstellen", ("why", "Een proef."));
        await using var deputy = await Visitor.As(site, "assembly-deputy", width, language);
        await deputy.Open(Voting);
        await deputy.Send(await Form(deputy, "afwijzen"), ("reason", "Liever niet nu."));
        (await deputy.Text()).ShouldContain("Liever niet nu.");
    }

    /// <summary>Who undoes a change proposes the version of before.</summary>
    private static async Task BackToTheStart(Visitor proposer, Visitor approver)
    {
        await proposer.Open($"{Voting}/wijzigen?versie=0");
        await proposer.Send("waarden");
        await proposer.Send("voorstellen", ("why", "Terug naar hoe het was."));
        await approver.Open(Voting);
        await approver.Follow("form[id^=goedkeuren] button[type=submit]");
        (await approver.Page.Locator(".samen-facts").First.InnerTextAsync()).ShouldContain("75");
    }

    private static async Task<string> Form(Visitor visitor, string step) =>
        (await visitor.Page.Locator($"form[id^={step}]").First.GetAttributeAsync("id"))!;
}
