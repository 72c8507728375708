using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The whole path of an initiative through the pages alone: each role signs in and takes its step with a form.</summary>
public sealed class StoryTests(DemoSite site)
{
    private const string Title = "Samen één loket voor geboorteaangifte";

    [Fact]
    public async Task An_initiative_goes_from_need_to_commitment_through_the_pages_alone()
    {
        var need = await RecordNeed();
        await Cosign(need, "ict-gm0344");
        await Cosign(need, "operations-gm0599");
        var initiative = await StartAndSubmit(need);
        await Endorse(initiative);
        await RecordBudget();
        var item = await PlaceAndOpen(initiative);
        await Vote(item, "voter-gm0363", "For");
        await Vote(item, "voter-gm0344", "For");
        await Vote(item, "voter-gm0088", "For");
        await Vote(item, "voter-gm0088", "Against");
        await Vote(item, "voter-gm0014", "Abstain");
        await Close(item);
        await TraceShowsItAll(initiative);
        await Realise(initiative);
        await DivideContributions();
        await GateStory.Goes(site, initiative);
    }

    private async Task<string> RecordNeed()
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        await officer.Open("/behoeften");
        await officer.Click("Nieuwe behoefte vastleggen");
        await officer.RecordNeed(Title, "Ouders geven een geboorte nu op verschillende plekken aan. Dat kan in één keer.");
        (await officer.Text()).ShouldContain("De behoefte is vastgelegd");
        return officer.Path;
    }

    private async Task Cosign(string need, string user)
    {
        await using var officer = await Visitor.As(site, user);
        await officer.Open(need);
        await officer.Send("ondertekenen");
        (await officer.Text()).ShouldContain("mede ondertekend");
        (await officer.Page.Locator("form#ondertekenen").CountAsync()).ShouldBe(0);
    }

    private async Task<string> StartAndSubmit(string need)
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        await officer.Open(need);
        (await officer.Text()).ShouldContain("3 gemeenten");
        await officer.Click("Een initiatief starten");
        await officer.Send(
            "starten",
            ("track", "ScaleUp"),
            ("provenAtMunicipality", "GM0344"),
            ("societalGoal", "Ouders doen aangifte in één keer, waar zij ook wonen."),
            ("benefitHoursPerYear", "12.500"),
            ("benefitCentsPerYear", "1.000.000"),
            ("evidence", "In een jaar deden 4.000 ouders het zo."),
            ("effort", "Drie mensen werkten er een half jaar aan."),
            ("preconditions", "Een koppeling met de burgerlijke stand."),
            ("startYear", "2020"),
            ("costs", "2027; eenmalig; ontwikkeling; 1.250.000,50\n2027; jaarlijks; hosting; 400000"),
            ("invitedMunicipalities", "GM0344")
        );
        var path = officer.Path;
        (await officer.Text()).ShouldContain("€ 1.250.000,50 eenmalig");
        await officer.Click("Plan wijzigen");
        await officer.Send("wijzigen", ("costs", "2027; eenmalig; ontwikkeling; 1250000,75\n2027; jaarlijks; hosting; 400000"));
        (await officer.Text()).ShouldContain("€ 1.250.000,75 eenmalig");
        await officer.Send("indienen");
        (await officer.Text()).ShouldContain("Het initiatief is ingediend");
        return path;
    }

    private async Task Endorse(string initiative)
    {
        await using var secretary = await Visitor.As(site, "taskforce-2");
        await secretary.Open("/taskforce");
        await secretary.Click("18 september 2020");
        await secretary.Send("openen");
        (await secretary.Text()).ShouldContain("De bijeenkomst is geopend");
        await secretary.Click(Title);
        (await secretary.Text()).ShouldContain("Dit is een initiatief van uw eigen gemeente");
        await secretary.Send("mening", ("stance", "Abstain"));
        await using var member = await Visitor.As(site, "taskforce-1");
        await member.Open(secretary.Path);
        await member.Send("mening", ("stance", "Endorse"), ("reasons", "Bewezen in Utrecht en door drie gemeenten gedragen."));
        await secretary.Open(member.Path);
        await secretary.Send(
            "adviseren",
            ("verdict", "Endorse"),
            ("reason", "Bewezen in Utrecht en door drie gemeenten gedragen."),
            ("minorityView", "Een lid wil eerst een proef in een kleine gemeente.")
        );
        (await secretary.Text()).ShouldContain("Het advies van de Taskforce is vastgelegd");
        (await secretary.Text()).ShouldContain("2 van de 2 leden deden mee");
        initiative.ShouldBe(secretary.Path);
    }

    /// <summary>A facility comes of it, which one municipality uses.</summary>
    private async Task PutIntoUse(string initiative)
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/voorzieningen/nieuw");
        await manager.Send(
            "voorziening",
            ("name", Title),
            ("description", "Geboorteaangifte voor alle gemeenten."),
            ("kind", "Application"),
            ("ownerOrganisation", "VNG Realisatie"),
            ("phase", "Pilot"),
            ("initiativeId", initiative.Split('/')[^1])
        );
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        await officer.Open($"{manager.Path}/gemeenten/GM0363");
        await officer.Send("stap", ("state", "Live"), ("since", "2024-01-01"));
    }

    private async Task Realise(string initiative)
    {
        await PutIntoUse(initiative);
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        await officer.Open($"{initiative}/baten");
        await officer.Send(
            "baat",
            ("kind", "StaffHours"),
            ("description", "Minder tijd aan de balie"),
            ("value", "60.000"),
            ("measuredOn", "2020-01-01"),
            ("method", "Geteld aan vijf balies"),
            ("expected", "2024; 1000\n2025; 2000")
        );
        await officer.Send(
            "gerealiseerd",
            ("municipalityCode", "all"),
            ("year", "2025"),
            ("value", "1500"),
            ("measuredBy", "Afdeling burgerzaken"),
            ("method", "Opnieuw geteld aan vijf balies")
        );
        (await officer.Text()).ShouldContain("1.500 uur");
        await officer.Open($"{initiative}/baten");
        (await officer.Text()).ShouldContain("50,00% van de baten");
        await officer.Click("Minder tijd aan de balie");
        await officer.Follow("main table a[href^='/baten/gerealiseerd/']");
        await officer.Send("wijzigen", ("value", "1400"));
        (await officer.Text()).ShouldContain("1.400 uur");
        await officer.Follow("main table a[href^='/baten/gerealiseerd/']");
        await officer.Send("terugnemen", ("reason", "Twee balies telden dubbel."));
        (await officer.Text()).ShouldContain("Twee balies telden dubbel.");
        await officer.Send("beeindigen", ("lastYear", "2024"), ("reason", "De balies zijn gesloten."));
        (await officer.Text()).ShouldContain("2024: De balies zijn gesloten.");
    }

    private async Task RecordBudget()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/fonds/begroting/2018");
        await manager.Click("Begroting van dit jaar voorbereiden");
        await manager.Send(
            "voorstel",
            ("title", "Begroting 2018 van het fonds"),
            ("explanation", "Zoals de vergadering van juni 2017 heeft besloten."),
            (
                "lines",
                "C.1; Bijdragen; bijdragen van gemeenten; 43.250.000,00\nS.1; Rijk; rijksgeld; 11,750,000.00\n"
                    + "P.1; Beheer; Samen Organiseren; beheer; 54.000.000\nR.1; Buffer; naar reserve; 999.999"
            )
        );
        (await manager.Text()).ShouldContain("Er komt € 1,00 meer binnen dan de kosten");
        await manager.Send(
            "voorstel",
            (
                "lines",
                "C.1; Bijdragen; bijdragen van gemeenten; 43.250.000,00\nS.1; Rijk; rijksgeld; 11,750,000.00\n"
                    + "P.1; Beheer; Samen Organiseren; beheer; 54.000.000\nR.1; Buffer; naar reserve; 1.000.000"
            )
        );
        (await manager.Text()).ShouldContain("Het begrotingsvoorstel is bijgewerkt");
        (await manager.Page.Locator("form#vastleggen").CountAsync()).ShouldBe(0, "who made it does not record it");
        await using (var deputy = await Visitor.As(site, "fund-deputy"))
        {
            await deputy.Open(manager.Path);
            await deputy.Send("vastleggen", ("itemId", "5a3e0000-2017-8614-8000-000000000004"));
            (await deputy.Text()).ShouldContain("versie 1 van de begroting van 2018");
        }
        await manager.Open("/fonds/begroting/2018");
        (await manager.Text()).ShouldContain("€ 54.000.000,00");
        await manager.Open("/fonds");
        (await manager.Text()).ShouldContain("€ 55.000.000,00");
    }

    private async Task<string> PlaceAndOpen(string initiative)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary");
        await secretary.Open("/vergaderingen");
        await secretary.Send(
            "bijeenroepen",
            ("kind", "Extraordinary"),
            ("date", "2020-12-02"),
            ("referenceDate", "2020-01-01"),
            ("place", "Den Haag")
        );
        var assembly = secretary.Path.Split('/')[^1];
        await secretary.Open(initiative);
        await secretary.Until(async () => await secretary.Page.Locator("main a[href^='/agendapunten/']").CountAsync() > 0);
        await secretary.Follow("main a[href^='/agendapunten/']");
        var item = secretary.Path;
        await secretary.Send(
            "plaatsen",
            ("assemblyId", assembly),
            ("boardRecommendation", "Adopt"),
            ("serviceDeliveryBoardRecommendation", "Adopt"),
            ("explanation", "Past binnen de begroting.")
        );
        (await secretary.Text()).ShouldContain("Het punt staat op de agenda");
        await secretary.Send("openen");
        (await secretary.Text()).ShouldContain("355 gemeenten met 13.232 stemmen");
        return item;
    }

    private async Task Vote(string item, string user, string option)
    {
        await using var voter = await Visitor.As(site, user);
        await voter.Open(item);
        await voter.Send("stemmen", ("option", option));
        (await voter.Text()).ShouldContain("De stem van uw gemeente is vastgelegd");
    }

    private async Task Close(string item)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary");
        await TwoPersons.Close(site, secretary, item, "sluiten");
        await secretary.Open(item);
        var text = await secretary.Text();
        text.ShouldContain("99,34% voor");
        text.ShouldContain("opkomst 1,71%");
        text.ShouldContain("Stemgedrag per gemeente");
        text.ShouldContain("SHA-256");
        var csv = await secretary.Page.APIRequest.GetAsync($"{site.Address}{item}/uitslag.csv");
        (await csv.TextAsync()).ShouldContain("GM0088;Schiermonnikoog;947;2020-01-01;1;");
        (await (await secretary.Page.APIRequest.GetAsync($"{site.Address}{item}/uitslag.json")).TextAsync()).ShouldContain("\"payload\":");
        text.ShouldContain("Schiermonnikoog");
    }

    private async Task TraceShowsItAll(string initiative)
    {
        await using var visitor = await Visitor.Arrive(site);
        await visitor.Page.GotoAsync(initiative);
        await visitor.Until(async () => (await visitor.Text()).Contains("Gedekt in 2020", StringComparison.Ordinal));
        await visitor.Check();
        var text = await visitor.Text();
        text.ShouldContain("Aangenomen");
        text.ShouldContain("Bewezen in Utrecht en door drie gemeenten gedragen.");
        text.ShouldContain("99,34% voor");
        text.ShouldContain("Meerderheid: meer dan de helft van de stemmen");
        text.ShouldContain("€ 1.650.000,75");
        await using var small = await Visitor.Arrive(site, 320, "en");
        await small.Open(initiative);
        (await small.Text()).ShouldContain("99.34% in favour");
    }

    private async Task DivideContributions()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/fonds/verdelingen/nieuw");
        await manager.Send("verdelen", ("year", "2018"), ("referenceDate", "2020-01-01"));
        var (text, first) = (await manager.Text(), manager.Path);
        text.ShouldContain("€ 43.250.000,00");
        text.ShouldContain("355 gemeenten");
        await manager.Open("/fonds/verdelingen/nieuw");
        await manager.Send("verdelen", ("year", "2018"), ("referenceDate", "2020-01-01"));
        manager.Path.ShouldBe(first);
        await TwoPersons.MakeFinal(site, manager, first);
        await using var small = await Visitor.Arrive(site, 320);
        await small.Open(first);
    }
}
