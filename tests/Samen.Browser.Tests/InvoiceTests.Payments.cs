using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Who is late, interest, bank details, and money that goes back.</summary>
public sealed partial class InvoiceTests
{
    [Theory, EachScreen("nl")]
    public async Task What_came_in_by_mistake_goes_back_by_two_persons(string language, int width)
    {
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await using var deputy = await Visitor.As(site, "fund-deputy", width, language);
        await manager.Open("/fonds/te-laat");
        await manager.Send("bekijken");
        await Rate(manager, language, width);
        await Trust(manager, deputy);
        await Import(manager, $"{language}-{width}");
        await manager.Open("/fonds/betalingen");
        await manager.Page.Locator("form#klaarzetten [name=payments]").First.CheckAsync();
        await manager.Send("klaarzetten");
        var batch = manager.Path;
        await deputy.Open("/fonds");
        await deputy.Follow($"main a[href='{batch}']");
        await deputy.Send("goedkeuren");
        await manager.Open(batch);
        await manager.Send("bestand");
        (await manager.Text()).ShouldContain("SHA-256");
        (await manager.Download($"{batch}/bestand.xml")).ShouldContain("<PmtMtd>TRF</PmtMtd>");
        await manager.Page.SelectOptionAsync("form#weigering [name=payment]", new SelectOptionValue { Index = 1 });
        await manager.Send("weigering", ("reason", "De bank weigerde het bestand."));
        (await manager.Text()).ShouldContain("De bank weigerde het bestand.");
        await manager.Open("/fonds/betalingen");
    }

    [Theory, EachScreen("en")]
    public async Task A_line_is_booked_on_an_account_by_two_persons(string language, int width)
    {
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await using var deputy = await Visitor.As(site, "fund-deputy", width, language);
        await Import(manager, $"B-{language}-{width}");
        await manager.Open("/fonds/bankregels");
        await manager.Follow("main table tbody a");
        var line = manager.Path;
        await manager.Send("boeken", ("text", "Rijksbijdrage"), ("account", "8100"), ("year", ""));
        (await manager.Page.Locator("form#boeken [aria-invalid=true][name=year]").CountAsync()).ShouldBe(1);
        await manager.Send("boeken", ("year", "2026"), ("postings", "2100; credit; 0,50"));
        (await manager.Page.Locator("form#boeken").CountAsync()).ShouldBe(0, "it waits for the other");
        await deputy.Open("/fonds");
        await deputy.Open(line);
        await deputy.Follow("main table tbody th a[href*=memoriaal]");
        var booking = deputy.Path;
        await deputy.Send("goedkeuren");
        await manager.Open(line);
        (await manager.Text()).ShouldContain(language == "nl" ? "Boek het terug" : "Reverse it");
        await manager.Open(booking.Replace("memoriaal", "posten", StringComparison.Ordinal));
    }

    [Theory, EachScreen("nl")]
    public async Task Wages_are_settled_by_the_line_with_which_they_were_paid(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await Import(manager, $"L-{language}-{width}", wages: 5);
        await manager.Open("/fonds/bankregels");
        await manager.Follow("main table tbody tr:has-text('IBD-1') th a >> nth=0");
        var line = manager.Path;
        await manager.Send("koppelen", ("parts", "BESTAAT-NIET; 5"));
        (await manager.Page.Locator("form#koppelen [aria-invalid=true][name=parts]").CountAsync()).ShouldBe(1);
        await manager.Open(line);
        (await manager.Page.InputValueAsync("form#koppelen [name=parts]")).ShouldEndWith($"/IBD-1; {Says("5,00", "5.00")}");
        await manager.Send("koppelen");
        await manager.Follow("main table tbody th a[href*='/inkoop/']");
        (await manager.Text()).ShouldContain(Says("€ 5,00 op", "€ 5.00 on"));
        await manager.Follow($"main a[href='{line}']");
        await manager.Send("ontkoppelen", ("reason", "Het was voor iets anders."));
        (await manager.Text()).ShouldContain("Het was voor iets anders.");
        await manager.Send("koppelen", ("parts", "IBD-1; 1,50"));
        (await manager.Page.Locator("form#koppelen").CountAsync()).ShouldBe(1, "the rest of it is open");
    }

    /// <summary>A rate of long ago.</summary>
    private static async Task Rate(Visitor manager, string language, int width)
    {
        await manager.Open("/fonds/rente");
        await manager.Send(
            "percentage",
            ("regime", "Ordinary"),
            ("from", $"2019-0{(language == "nl" ? 1 : 2)}-{(width < 600 ? 10 : 20)}"),
            ("percentage", "2"),
            ("source", "Staatsblad, voorbeeld.")
        );
    }

    /// <summary>Bank details of Amsterdam, unless another journey left them.</summary>
    private static async Task Trust(Visitor manager, Visitor deputy)
    {
        await manager.Open("/fonds/bankgegevens");
        await manager.Send(
            "voorstellen",
            ("creditor", "GM0363"),
            ("accountName", "Gemeente Amsterdam"),
            ("iban", "NL55 BNGH 0285 0000 11"),
            ("evidence", "Gebeld met het nummer van de website.")
        );
        var details = manager.Path;
        await manager.Open("/fonds");
        (await manager.Page.Locator($"main a[href='{details}']").CountAsync()).ShouldBe(0, "nobody confirms their own");
        await deputy.Open("/fonds");
        await deputy.Follow($"main a[href='{details}']");
        await deputy.Send("bevestigen");
    }

    /// <summary>A statement with a line of which nobody knows what it is for.</summary>
    private static async Task Import(Visitor manager, string name, decimal wages = 0)
    {
        await manager.Open("/fonds/afschriften");
        var last =
            (await manager.Page.Locator("main table tbody tr").CountAsync()) == 0
                ? 0m
                : Amount(await manager.Page.Locator("main table tbody tr td:nth-of-type(3)").First.InnerTextAsync());
        var file = Statement(name, last, "geen", wages);
        await manager.Page.SetInputFilesAsync(
            "form#proef [name=file]",
            new FilePayload
            {
                Name = "afschrift.xml",
                MimeType = "text/xml",
                Buffer = System.Text.Encoding.UTF8.GetBytes(file),
            }
        );
        await manager.Send("proef");
        await manager.Send("inlezen");
    }
}
