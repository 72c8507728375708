using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Every list that pages offer as a file is that file: none asks its service for what that refuses.</summary>
public sealed partial class ListFileTests(DemoSite site)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task Every_list_is_saved_as_CSV_and_as_Excel()
    {
        var paths = Paths();
        paths.Count.ShouldBeGreaterThan(30);
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        await using var manager = await Visitor.As(site, "fund-manager");
        var known = await Known(officer);
        foreach (var path in paths)
        {
            var list = Parameter().Replace(path, part => known[$"{path[..part.Index]}{part.Groups["name"].Value}"]);
            // What the bank says, and whom the fund pays, is for the fund alone.
            var reader = list.StartsWith("/fonds/", StringComparison.Ordinal) ? manager : officer;
            (await Fetched(reader, $"{list}.csv", "text/csv")).ShouldStartWith("\uFEFF", customMessage: list);
            (await Fetched(reader, $"{list}.xlsx", Workbook)).ShouldStartWith("PK", customMessage: list);
        }
    }

    private async Task<string> Fetched(Visitor officer, string path, string type)
    {
        var response = await officer.Page.APIRequest.GetAsync(site.Address + path);
        var text = await response.TextAsync();
        response.Status.ShouldBe(200, $"{path}: {text}");
        response.Headers["content-type"].ShouldStartWith(type);
        return text;
    }

    /// <summary>As the lists of the pages are mapped, without the extension.</summary>
    private static List<string> Paths() =>
        [
            .. from file in Directory.EnumerateFiles(
                Path.Combine(DemoSite.Root(), "gateway", "Pages"),
                "*Lists.cs",
                SearchOption.AllDirectories
            )
            from Match list in Mapped().Matches(File.ReadAllText(file))
            select list.Groups["path"].Value + (list.Groups["kind"].Value == "List" ? "/lijst" : ""),
        ];

    /// <summary>What the parameters of the lists stand for, by the path before each and its name; a new one is added here.</summary>
    private async Task<Dictionary<string, string>> Known(Visitor officer)
    {
        var initiative = await officer.FirstId("/initiatives/v1/initiatives");
        return new Dictionary<string, string>
        {
            ["/gemeenten/code"] = "GM0363",
            ["/baten/gemeenten/code"] = "GM0363",
            ["/raden/year"] = "2020",
            ["/initiatieven/id"] = initiative,
            ["/initiatieven/{id:guid}/praktijk/verrekening/year"] = "2020",
            ["/voorzieningen/inkoop/id"] = await officer.FirstId("/initiatives/v1/procurements"),
            ["/voorzieningen/oproepen/id"] = await Call(),
            ["/fonds/begroting/year"] = "2020",
            ["/fonds/jaar/year"] = "2020",
            ["/fonds/gemeenten/code"] = "GM0363",
            ["/fonds/bijdragen/id"] = await officer.FirstId("/funding/v1/contribution-runs?year=2020"),
            ["/fonds/rekenmodellen/id"] = await Simulation(),
            ["/fonds/rekenmodellen/{id:guid}/number"] = "1",
            ["/fonds/grootboek/rekening/account"] = "1100",
            ["/fonds/jaarrekeningen/id"] = await Accounts(),
        };
    }

    /// <summary>A call to take a facility into use, as the fund manager makes it.</summary>
    private async Task<string> Call()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open($"/voorzieningen/{await manager.FirstId("/initiatives/v1/facilities?phase=Operations")}");
        var until = TimeProvider.System.GetUtcNow().AddMonths(1).ToString("yyyy-MM-dd", null);
        await manager.Send("oproepen", ("text", "Sluit aan."), ("answerBy", until), ("inhabitantsFrom", "300.000"));
        return await manager.FirstId("/initiatives/v1/adoption-calls");
    }

    /// <summary>A simulation with an alternative, published.</summary>
    private async Task<string> Simulation()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/fonds/rekenmodellen/nieuw");
        await manager.Send("rekenmodel", ("title", "Wat elke gemeente betaalt"), ("year", "2021"), ("referenceDate", "2020-01-01"));
        await manager.Send("alternatief", ("name", "Gelijk"), ("kind", "Equal"), ("totalCents", "1000"));
        await manager.Send("publiceren");
        return manager.Path.Split('/')[^1];
    }

    private async Task<string> Accounts()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/fonds/jaarrekeningen/nieuw?jaar=2020");
        await manager.Send("jaarrekening", ("explanation", "Wat wij deden."), ("programmes", "Informatiebeveiliging; Alles is gedaan."));
        return manager.Path.Split('/')[^1];
    }

    [GeneratedRegex("""\.Map(?<kind>List|Table)\(\s*"(?<path>/[^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mapped();

    [GeneratedRegex(@"\{(?<name>\w+)(:\w+)?\}")]
    private static partial Regex Parameter();
}
