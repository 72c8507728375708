using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What the fund brings before the assembly beside budgets: frameworks, accounts, appropriations and discharge.</summary>
[Collection(RunningYear.Name)]
public sealed class FundAssemblyTests(DemoSite site)
{
    [Theory, EachScreen("en")]
    public async Task A_framework_is_reckoned_with_prices_and_revised(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open("/fonds/indexatie/nieuw");
        await manager.Send(
            "reeks",
            ("series", $"cpi-{language}-{width}"),
            ("title", "Consumentenprijzen"),
            ("source", "Een statistiek"),
            ("figures", "2021; 2,5; 2020-03-01\n2022; twee; 2020-03-01"),
            ("weights", Says("licenties; 10", "licences; 10"))
        );
        (await manager.Text()).ShouldContain(Says("Dit is geen jaar; percentage; datum", "This is not ‘year; percentage; date’"));
        await manager.Send("reeks", ("figures", "2021; 2,5; 2020-03-01\n2022; 2; 2020-03-01"));
        (await manager.Text()).ShouldContain("Consumentenprijzen");
        await Framework(manager, language);
    }

    private static async Task Framework(Visitor manager, string language)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await manager.Open("/fonds/kaders/nieuw?jaar=2020");
        (await manager.Page.InputValueAsync("form#kader [name=lines]")).ShouldContain("IBD.1");
        var licences = Says("licenties", "licences");
        await manager.Send(
            "kader",
            ("explanation", "Waar wij heen gaan."),
            ("lines", $"IBD.1; Licenties van de IBD; Informatiebeveiliging; {licences}; 1000000; 1000000 + 50000; 1000000; 1000000")
        );
        var text = await manager.Text();
        text.ShouldContain(Says("eenmalig € 50.000,00", "one-off € 50,000.00"));
        text.ShouldContain(Says("Bijdragen van gemeenten", "Contributions from municipalities"));
        await manager.Follow("main a[href$=wijzigen]");
        await manager.Send("wijzigen", ("explanation", "Waar wij samen heen gaan."));
        (await manager.Text()).ShouldContain("Waar wij samen heen gaan.");
        await manager.Send("vervallen");
        manager.Path.ShouldBe("/fonds/stukken");
    }

    [Theory, EachScreen("nl")]
    public async Task Accounts_come_from_the_ledger_and_say_what_they_wait_for(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open("/fonds/jaar/2020");
        await manager.Open("/fonds/jaarrekeningen/nieuw?jaar=2020");
        await manager.Send("jaarrekening", ("explanation", "Wat wij deden."), ("programmes", "Informatiebeveiliging; Alles is gedaan."));
        var (path, text) = (manager.Path, await manager.Text());
        text.ShouldContain(Says("Voordat de jaarrekening naar de vergadering kan", "Before the accounts can go to the assembly"));
        text.ShouldContain(Says("Resultaat na reserves", "Result after reserves"));
        text.ShouldContain(Says("Balans op 31 december 2020", "Balance sheet at 31 December 2020"));
        (await manager.Download($"{path}/regels/lijst.csv")).ShouldContain("IBD.1");
        await using (var deputy = await Visitor.As(site, "fund-deputy", width, language))
        {
            await deputy.Open(path);
            await deputy.Send("controleren");
            (await deputy.Text()).ShouldContain(Says("ja, door een tweede fondsbeheerder", "yes, by a second fund manager"));
        }
        await Settle(manager, language);
        await manager.Open(path);
        await manager.Send("vervallen");
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/fonds/stukken?soort=Budget");
        (await visitor.Text()).ShouldContain("Begroting 2020");
    }

    private static async Task Settle(Visitor manager, string language)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await manager.Open("/fonds/bestemmingen/nieuw?jaar=2020");
        await manager.Send("bestemming", ("explanation", "Naar de reserves."), ("parts", Says("algemeen; -1", "general; -1")));
        (await manager.Text()).ShouldContain(Says("dat moet", "they must be"));
        await manager.Send("vervallen");
        await manager.Open("/fonds/decharges/nieuw?jaar=2020");
        await manager.Send("decharge", ("explanation", "Het bestuur krijgt décharge."));
        await manager.Send("vervallen");
    }
}
