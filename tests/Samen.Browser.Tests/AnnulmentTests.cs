using System.Globalization;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What the secretary undoes, on the pages alone.</summary>
public sealed class AnnulmentTests(DemoSite site)
{
    [Theory, EachScreen("en")]
    public async Task A_decision_is_annulled_with_a_reason_that_everybody_reads(string language, int width)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        var item = await Acclaimed(secretary, await Convened(secretary));
        await secretary.Open($"{item}/behandelen");
        await secretary.Send("besluit-ongedaan");
        (await secretary.Page.InnerTextAsync("#besluit-ongedaan-reason-fout")).ShouldNotBeEmpty();
        await secretary.Send("besluit-ongedaan", ("reason", "De voorzitter telde een bezwaar niet mee."));
        secretary.Path.ShouldStartWith(item);
        (await secretary.Text()).ShouldContain("De voorzitter telde een bezwaar niet mee.");
        (await secretary.Text()).ShouldContain(language == "nl" ? "Op de agenda" : "On the agenda");
        (await secretary.Page.Locator("#besluit-ongedaan").CountAsync()).ShouldBe(0);
        await secretary.Open($"/geschiedenis{item.Replace("agendapunten", "agenda-items", StringComparison.Ordinal)}");
        (await secretary.Text()).ShouldContain(language == "nl" ? "Besluit ongedaan gemaakt" : "Decision annulled");
    }

    [Theory, EachScreen("en")]
    public async Task An_assembly_is_cancelled_and_says_so_in_the_list(string language, int width)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        var assembly = await Convened(secretary);
        await secretary.OpenDetails("afgelasten");
        await secretary.Send("afgelasten", ("reason", "Er is geen zaal beschikbaar."));
        (await secretary.Text()).ShouldContain("Er is geen zaal beschikbaar.");
        (await secretary.Page.Locator("form#afgelasten, form#wijzigen").CountAsync()).ShouldBe(0);
        await secretary.Open("/vergaderingen");
        (await secretary.Page.InnerTextAsync($"tr:has(a[href='{assembly}'])")).ShouldContain(language == "nl" ? "Afgelast" : "Cancelled");
    }

    /// <summary>An assembly of today.</summary>
    private static async Task<string> Convened(Visitor secretary)
    {
        var today = TimeProvider.System.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await secretary.Open("/vergaderingen");
        await secretary.Send("bijeenroepen", ("kind", "Ordinary"), ("date", today), ("referenceDate", "2026-01-01"), ("place", "Zwolle"));
        return secretary.Path;
    }

    /// <summary>An item for information, of which the assembly took note.</summary>
    private static async Task<string> Acclaimed(Visitor secretary, string assembly)
    {
        await secretary.Open("/agendapunten/nieuw");
        await secretary.Send("opstellen", ("kind", "Information"), ("title", "Jaarverslag"), ("text", "Ter kennisgeving."));
        var item = secretary.Path;
        await secretary.Send("plaatsen", ("assemblyId", assembly.Split('/')[^1]));
        await secretary.Open($"{item}/behandelen");
        await secretary.Send("acclamatie");
        return item;
    }
}
