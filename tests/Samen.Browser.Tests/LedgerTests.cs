using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>
/// The ledger on the pages alone: an entry that two persons make and reverse, a run that they make final, and what holds.
/// </summary>
[Collection(RunningYear.Name)]
public sealed class LedgerTests(DemoSite site)
{
    private const string Ledger = "/fonds/grootboek";

    [Theory, EachScreen("nl")]
    public async Task Two_persons_post_an_entry_and_reverse_it(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        var text = $"Beginstand van de reserve {language} {width}";
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await using var deputy = await Visitor.As(site, "fund-deputy", width, language);
        var prepared = await Prepare(manager, text);
        (await manager.Text()).ShouldContain(Says("Wacht op een tweede persoon", "Awaiting a second person"));
        await deputy.Open(prepared);
        await deputy.Send("goedkeuren");
        (await deputy.Text()).ShouldContain(Says("Geboekt", "Booked"));
        await deputy.Click(Says("een journaalpost", "an entry of the ledger"));
        await deputy.Send("terugboeken", ("reason", "Het was een andere reserve."));
        await manager.Open(deputy.Path);
        await manager.Send("goedkeuren");
        await manager.Open($"{Ledger}/rekening/3000");
        (await manager.Text()).ShouldContain(text);
        await manager.Open($"{Ledger}/posten?soort=Manual");
        (await manager.Text()).ShouldContain(text);
    }

    [Theory, EachScreen("en")]
    public async Task What_is_refused_or_withdrawn_is_not_posted(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await using var deputy = await Visitor.As(site, "fund-deputy", width, language);
        await deputy.Open(await Prepare(manager, $"Dubbele post {language} {width}"));
        await deputy.Send("afwijzen", ("reason", "Deze staat er al."));
        (await deputy.Text()).ShouldContain("Deze staat er al.");
        await manager.Open(await Prepare(manager, $"Vergissing {language} {width}"));
        await manager.Send("intrekken");
        (await manager.Text()).ShouldContain(Says("Ingetrokken", "Withdrawn"));
        await manager.Open($"{Ledger}/memoriaal");
        await manager.Send("voorbereiden", ("text", "Fout"), ("postings", "1000; links; 5"));
        (await manager.Text()).ShouldContain(Says("Dit is geen rekening", "This is not"));
    }

    [Theory, EachScreen("nl")]
    public async Task Everybody_sees_accounts_years_and_whether_all_holds(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/fonds");
        await visitor.Click(Says("Grootboek", "Ledger"));
        (await visitor.Text()).ShouldContain("Vrij te besteden");
        await visitor.Until(async () => (await visitor.Text()).Contains(Says("Klopt", "Holds"), StringComparison.Ordinal));
        (await visitor.Text()).ShouldNotContain(Says("Klopt niet", "Does not hold"));
        await visitor.Open($"{Ledger}/rekening/9000");
        (await visitor.Text()).ShouldContain(Says("Per begrotingsjaar", "By budget year"));
        await visitor.Open($"{Ledger}/posten");
        (await visitor.Text()).ShouldContain(Says("meldt zich aan", "signs in"));
        await visitor.Open($"{Ledger}/jaren");
        (await visitor.Text()).ShouldContain("2020");
    }

    [Theory, EachScreen("nl")]
    public async Task The_fund_manager_adds_an_account_closes_it_and_opens_it_again(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        var code = $"47{(language == "nl" ? 1 : 2)}{width % 100}";
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open(Ledger);
        await manager.Click(Says("Rekening toevoegen", "Add an account"));
        await manager.Send("rekening", ("code", code), ("title", "Reiskosten"), ("kind", "Cost"));
        (await manager.Text()).ShouldContain(Says("begrotingsjaar", "budget year"));
        await manager.Send("rekening", ("requiredDimensions", "Year"));
        manager.Path.ShouldBe($"{Ledger}/rekening/{code}");
        await manager.Send("sluiten");
        (await manager.Text()).ShouldContain(Says("De rekening is gesloten.", "Account closed"));
        await manager.Send("heropenen");
        (await manager.Text()).ShouldContain(Says("De rekening is weer open.", "Account opened again"));
        await manager.Open($"{Ledger}/rekening/1000");
        (await manager.Page.Locator("form#sluiten").CountAsync()).ShouldBe(0, "Samen posts on it");
    }

    [Fact]
    public async Task Two_persons_close_a_year_and_open_it_again()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await using var deputy = await Visitor.As(site, "fund-deputy");
        await manager.Open($"{Ledger}/jaren");
        (await manager.Page.Locator("form#heropenen-2019").CountAsync()).ShouldBe(0, "an assembly adopted its accounts");
        // What other tests booked is sealed some seconds later, and a year closes on sealed entries alone.
        await manager.Until(async () => await manager.Page.Locator("form#sluiten-2020").CountAsync() == 1);
        await manager.Send("sluiten-2020");
        (await manager.Text()).ShouldContain("Sluiten voorgesteld");
        await deputy.Open($"{Ledger}/jaren");
        await deputy.Send("sluiten-2020");
        (await deputy.Text()).ShouldNotContain("Sluiten voorgesteld");
        await deputy.Send("heropenen-2020", ("reason", "Er kwam nog een factuur."));
        await manager.Open($"{Ledger}/jaren");
        await manager.Send("heropenen-2020");
        (await manager.Text()).ShouldNotContain("Heropenen voorgesteld");
    }

    private static async Task<string> Prepare(Visitor manager, string text)
    {
        await manager.Open($"{Ledger}/memoriaal");
        await manager.Send(
            "voorbereiden",
            ("text", text),
            ("basis/kind", "Decision"),
            ("basis/reference", "ALV 2019-06-05, punt 7"),
            ("postings", "1200; debet; 1250,00\n3000; credit; 1250,00")
        );
        return manager.Path;
    }
}
