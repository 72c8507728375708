using Shouldly;

namespace Samen.Browser.Tests;

/// <summary>A credit takes two persons on the pages too.</summary>
public sealed partial class InvoiceTests
{
    /// <summary>The manager prepares three credits: one is withdrawn, the deputy declines one and approves the last.</summary>
    private async Task Credit(Visitor manager, string language, int width, string invoice)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var deputy = await Visitor.As(site, "fund-deputy", width, language);
        await manager.Open(invoice);
        var number = Number().Match(await manager.Text()).Value;
        await manager.Send("crediteren", ("netCents", "1,00"), ("newNetCents", "1,01"), ("reason", "Een euro te veel gevraagd."));
        (await manager.Text()).ShouldContain(Says("mag niet meer vragen dan u crediteert", "ask more than you credit"));
        await manager.Send("crediteren", ("newNetCents", ""));
        (await manager.Text()).ShouldContain(Says("De creditering is voorbereid.", "Credit prepared."));
        (await manager.Page.Locator("form#crediteren, form#creditering-goedkeuren").CountAsync()).ShouldBe(0, "it waits for the other");
        await manager.Send("creditering-intrekken");
        (await manager.Text()).ShouldContain(Says("De creditering is ingetrokken.", "Credit withdrawn"));
        await manager.Send("crediteren", ("netCents", "2,00"), ("reason", "Twee euro te veel gevraagd."));

        await deputy.Open(invoice);
        await deputy.Send("creditering-afwijzen", ("reason", "Het is er maar een."));
        (await deputy.Text()).ShouldContain("Het is er maar een.");
        await manager.Open(invoice);
        await manager.Send("crediteren", ("netCents", "1,00"), ("newNetCents", "0,40"), ("reason", "Een euro te veel gevraagd."));
        await deputy.Open("/fonds");
        await deputy.Click(Says($"Beslis over de creditering: {number}", $"Decide on the credit: {number}"));
        await deputy.Send("creditering-goedkeuren");
        (await deputy.Text()).ShouldContain(Says("De creditnota is gemaakt.", "Credit note issued"));
        await deputy.Follow("main table td a[href*='/fonds/facturen/']");
        (await deputy.Text()).ShouldContain("Een euro te veel gevraagd.");
        await deputy.Open("/fonds");
        (await deputy.Text()).ShouldNotContain($" {number} ");
        (await deputy.Download("/fonds/facturen/lijst.csv?soort=CreditNote&gemeente=GM1978")).ShouldMatch("-1[.,]21");
    }
}
