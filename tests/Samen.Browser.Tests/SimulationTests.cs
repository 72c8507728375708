using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What municipalities would contribute: the fund manager compares keys, everybody reads what is published.</summary>
public sealed class SimulationTests(DemoSite site)
{
    [Theory, EachScreen("en")]
    public async Task Alternatives_are_compared_published_and_taken_back(string language, int width)
    {
        var nl = language == "nl";
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open("/fonds/rekenmodellen/nieuw");
        await manager.Send("rekenmodel", ("title", $"Wie betaalt wat {language}"), ("year", "2020"), ("referenceDate", "2020-01-01"));
        (await manager.Text()).ShouldContain(nl ? "Voeg een alternatief toe" : "Add an alternative");
        await manager.Send("alternatief", ("name", "Naar klassen"), ("kind", "ClassesFlat"), ("classes", "0; veel"));
        (await manager.Text()).ShouldContain(nl ? "‘veel’ is geen bedrag in euro's" : "‘veel’ is not");
        await manager.Send("alternatief", ("classes", "0; 1,92\n5000; 1,76\n25000; 1,52\n200000; 0,75"));
        (await manager.Text()).ShouldContain(nl ? "€ 24.417.367,13" : "€ 24,417,367.13");
        (await manager.Text()).ShouldContain(
            nl
                ? "24.999 inwoners betalen € 43.998,24, 25.000 betalen € 38.000,00"
                : "24,999 inhabitants pay € 43,998.24, 25,000 pay € 38,000.00"
        );
        var mixed = nl ? "40; gelijk\n60; per inwoner" : "40; equal\n60; per inhabitant";
        await manager.Send("alternatief", ("name", "Gemengd"), ("kind", "Mixed"), ("totalCents", "43250000"), ("parts", mixed));
        await manager.Send("publiceren");
        var path = manager.Path;
        await MunicipalityReads(path, width, language);
        await manager.Open(path);
        await manager.Send("terugnemen");
        await manager.Send("verwijderen", ("number", "1"));
        (await manager.Text()).ShouldNotContain("24.417");
        await manager.Send("weggooien");
        (await manager.Text()).ShouldNotContain($"Wie betaalt wat {language}");
    }

    private async Task MunicipalityReads(string path, int width, string language)
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363", width, language);
        await officer.Open(path);
        (await officer.Text()).ShouldContain(language == "nl" ? "€ 654.567,75" : "€ 654,567.75");
        await officer.Open($"{path}/2");
        (await officer.Text()).ShouldContain("Aa en Hunze");
    }
}
