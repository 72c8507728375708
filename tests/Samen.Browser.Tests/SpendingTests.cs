using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What the fund spends: a mandate, an obligation, a purchase invoice and a transfer, and the page of the line.</summary>
[Collection(RunningYear.Name)]
public sealed class SpendingTests(DemoSite site)
{
    private const string Line = "/fonds/begroting/2020/regel/IBD.2";

    [Theory, EachScreen("nl")]
    public async Task What_is_above_the_limit_is_entered_into_by_two_persons_and_paid_for(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        var what = $"Bewaking van het netwerk {language} {width}";
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await using var deputy = await Visitor.As(site, "fund-deputy", width, language);
        await using var holder = await Visitor.As(site, "budget-holder", width, language);
        await Grant(manager, deputy, holder, "programma:Informatiebeveiliging");
        await Prepare(manager, what, Says("€ 60.000,00", "€ 60,000.00"));
        var obligation = manager.Path;
        await Decide(holder, obligation, "goedkeuren");
        (await holder.Text()).ShouldContain(Says("Wacht op een tweede persoon", "Awaiting a second person"));
        await deputy.Open("/fonds");
        await deputy.Click(what);
        await deputy.Send("goedkeuren");
        (await deputy.Text()).ShouldContain(Says("Van kracht", "In effect"));
        await Buy(manager, holder, obligation, what);
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open(Line);
        var text = await visitor.Text();
        text.ShouldContain(what);
        text.ShouldContain(Says("Waarvan besteed", "Of which spent"));
        text.ShouldContain(Says("€ 1.210,00", "€ 1,210.00"));
        text.ShouldNotContain("F-100");
        text.ShouldNotContain(Says("Wie het goedkeurt", "Who approves it"));
        (await visitor.Download("/fonds/aangegaan/lijst.csv?jaar=2020&regel=IBD.2")).ShouldContain(what);
    }

    [Theory, EachScreen("en")]
    public async Task What_cannot_be_is_said_beside_the_field_and_what_was_typed_stays(string language, int width)
    {
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open("/fonds/mandaten/nieuw");
        await manager.Send("mandaat", ("limitCents", "veel"), ("untilDay", "2019-01-01"));
        (await Wrong(manager, "mandaat")).ShouldBe(["heldBy", "limitCents", "lineCode"]);
        await manager.Open("/fonds/aangegaan/nieuw?jaar=2020");
        await manager.Send("aangaan", ("kind", "Order"), ("description", "Zonder partij"), ("amounts", "2020; 10"), ("lineCode", "IBD.2"));
        (await Wrong(manager, "aangaan")).ShouldBe(["partnerId", "reference"]);
        (await manager.Page.InputValueAsync("form#aangaan [name=description]")).ShouldBe("Zonder partij");
        await manager.Send("aangaan", ("amounts", "twintig"));
        (await Wrong(manager, "aangaan")).ShouldContain("amounts");
        await manager.Open("/fonds/verschuivingen/nieuw?jaar=2020");
        await manager.Send(
            "verschuiven",
            ("fromLine", "GEM.1"),
            ("toLine", "GEM.1"),
            ("amountCents", "1"),
            ("reason", "Het kan hier beter.")
        );
        (await Wrong(manager, "verschuiven")).ShouldBe(["toLine"]);
        await manager.Send("verschuiven", ("toLine", "IBD.1"));
        (await manager.Text()).ShouldContain(language == "nl" ? "Er is een probleem" : "There is a problem");
    }

    [Theory, EachScreen("nl")]
    public async Task Money_moves_between_lines_by_another_person(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await using var deputy = await Visitor.As(site, "fund-deputy", width, language);
        await using var holder = await Visitor.As(site, "budget-holder", width, language);
        await Grant(manager, deputy, holder, "programma:Standaarden");
        await manager.Open("/fonds/begroting/2020");
        await manager.Follow("main table a[href$='/regel/GEM.1']");
        await manager.Follow("a[href*='/verschuivingen/nieuw']");
        await manager.Send("verschuiven", ("toLine", "GEM.2"), ("amountCents", "250"), ("reason", "Beheer kost meer dan gedacht."));
        var transfer = manager.Path;
        await manager.Open("/fonds/verschuivingen");
        await Decide(holder, transfer, "goedkeuren");
        (await holder.Text()).ShouldContain(Says("Verschoven", "Moved"));
        await holder.Send("terugschuiven", ("reason", "Toch niet nodig."));
        holder.Path.ShouldNotBe(transfer);
        await holder.Send("intrekken");
        (await holder.Text()).ShouldContain(Says("Ingetrokken", "Withdrawn"));
    }

    [Theory, EachScreen("en")]
    public async Task Others_see_what_was_spent_and_not_what_is_being_prepared(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var visitor = await Visitor.Arrive(site, width, language);
        foreach (var page in new[] { "/fonds/aangegaan", "/fonds/inkoop", "/fonds/verschuivingen" })
        {
            await visitor.Open(page);
            (await visitor.Page.Locator("main a[href$='/nieuw']").CountAsync()).ShouldBe(0, page);
            await visitor.Open($"{page}/nieuw");
            (await visitor.Page.Locator("main form").CountAsync()).ShouldBe(0, page);
        }
        await visitor.Open("/fonds/mandaten");
        (await visitor.Text()).ShouldContain(Says("Alleen de fondsbeheerder", "Only the fund manager"));
        await visitor.Open("/fonds/mandaten/nieuw");
        (await visitor.Page.GotoAsync("/fonds/begroting/2020/regel/BESTAAT.NIET"))!.Status.ShouldBe(404);
        await using var holder = await Visitor.As(site, "budget-holder", width, language);
        await holder.Open("/fonds/mandaten/nieuw");
        (await holder.Page.Locator("main form").CountAsync()).ShouldBe(0);
        await holder.Open("/fonds");
        (await holder.Text()).ShouldContain(Says("Wat op u wacht", "What waits for you"));
        await using var auditor = await Visitor.As(site, "auditor", width, language);
        await auditor.Open("/fonds/mandaten");
        (await auditor.Page.Locator("main a[href$='/nieuw']").CountAsync()).ShouldBe(0);
    }

    /// <summary>A mandate for the budget holder, by two fund managers.</summary>
    private static async Task Grant(Visitor manager, Visitor deputy, Visitor holder, string target)
    {
        await manager.Open("/fonds/mandaten/nieuw");
        await manager.Send(
            "mandaat",
            ("heldBy", "budget-holder"),
            ("lineCode", target),
            ("kinds", "Spend"),
            ("kinds", "Transfer"),
            ("limitCents", "100.000"),
            ("untilDay", TimeProvider.System.GetUtcNow().AddYears(1).ToString("yyyy-MM-dd", null))
        );
        var mandate = manager.Path;
        (await manager.Page.Locator("form#bevestigen").CountAsync()).ShouldBe(0);
        await Decide(deputy, mandate, "bevestigen");
        await holder.Open("/fonds/mandaten");
        (await holder.Page.Locator($"main a[href='{mandate}']").CountAsync()).ShouldBe(1);
    }

    /// <summary>The manager prepares an order; nobody approves their own.</summary>
    private static async Task Prepare(Visitor manager, string what, string amount)
    {
        await manager.Open(Line);
        await manager.Follow("a[href*='/aangegaan/nieuw']");
        await manager.Page.SelectOptionAsync("form#aangaan [name=partnerId]", new SelectOptionValue { Index = 1 });
        await manager.Send("aangaan", ("kind", "Order"), ("description", what), ("reference", "INK-2020-7"), ("amounts", "2020; 60.000"));
        (await manager.Text()).ShouldContain(amount);
        (await manager.Page.Locator("form#goedkeuren").CountAsync()).ShouldBe(0);
        (await manager.Page.Locator("form#intrekken").CountAsync()).ShouldBe(1);
    }

    /// <summary>An invoice on it, after one that is too much, with its document.</summary>
    private static async Task Buy(Visitor manager, Visitor holder, string obligation, string what)
    {
        await manager.Open(obligation);
        await manager.Follow("a[href*='/inkoop/nieuw']");
        var number = $"F-100 {what}";
        await manager.Send(
            "inkoop",
            ("supplierNumber", number[..Math.Min(50, number.Length)]),
            ("date", "2020-03-31"),
            ("year", "2020"),
            ("netCents", "70.000"),
            ("vatCents", "210")
        );
        (await manager.Page.Locator("form#inkoop [role=alert]").CountAsync()).ShouldBe(1);
        await manager.Send("inkoop", ("netCents", "1.000"));
        await Decide(holder, manager.Path, "goedkeuren");
        await holder.Open("/fonds/inkoop?jaar=2020");
        await manager.Open("/fonds/betalingen");
    }

    private static async Task Decide(Visitor person, string path, string form)
    {
        await person.Open(path);
        await person.Send(form);
    }

    /// <summary>The fields that are wrong, by their names.</summary>
    private static async Task<IReadOnlyList<string>> Wrong(Visitor visitor, string form) =>
        (
            await visitor.Page.EvaluateAsync<string[]>(
                "id => [...document.querySelectorAll(`form#${id} .utrecht-form-field-error-message`)]"
                    + ".map(e => e.id.replace(`${id}-`, '').replace('-fout', ''))",
                form
            )
        )
            .Order(StringComparer.Ordinal)
            .ToList();
}
