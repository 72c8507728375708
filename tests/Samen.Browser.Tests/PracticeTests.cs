using System.Globalization;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>People from practice through the pages alone: asked, pledged, worked, confirmed, settled and replaced.</summary>
public sealed class PracticeTests(DemoSite site)
{
    private static string Month(int number) =>
        DutchTime.DayOf(TimeProvider.System.GetUtcNow()).AddMonths(number).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [Theory, EachScreen("nl")]
    public async Task Hours_are_asked_pledged_worked_and_settled(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var lead = await Visitor.As(site, "secretary-gm0363", width, language);
        var initiative = await Submit(lead, $"Uren uit de praktijk {language}");
        var role = await Ask(lead, initiative);
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        var pledge = await Pledge(officer, role, ("settlement", "RateTable"), ("scale", "10"));
        await lead.Open(pledge);
        await lead.Send("aanvaarden");
        await officer.Open("/praktijk/gemeenten/GM0344");
        (await officer.Text()).ShouldContain(Says("Maanden om in te vullen", "Months to fill in"));
        await WorkAfterDispute(officer, lead, pledge);
        (await lead.Text()).ShouldContain(Says("8 uur Bevestigd", "8 hours Confirmed"));
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open("/praktijk/tarieven");
        await manager.Send("tarieven", ("source", "Tarieven van de vereniging"), ("rates", "10 78,50\n11 82"));
        await lead.Open($"{initiative}/praktijk");
        await lead.Click(Says("Verrekening van", "Settlement of"));
        (await lead.Text()).ShouldContain(Says("€ 759,88", "€ 759.88")); // 8 hours of 78.50, and 21 percent.
        await FilesSay(lead, $"Uren uit de praktijk {language}");
        await lead.Open(initiative);
        (await lead.Text()).ShouldContain(Says("gewerkt 8 uur", "worked 8 hours"));
    }

    [Theory, EachScreen("en")]
    public async Task Who_leaves_is_replaced_in_sight(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var lead = await Visitor.As(site, "secretary-gm0363", width, language);
        var initiative = await Submit(lead, $"Wie stopt wordt vervangen {language}");
        var role = await Ask(lead, initiative);
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        var pledge = await Pledge(officer, role);
        await lead.Open(pledge);
        await lead.Send("aanvaarden");
        await officer.Open(pledge);
        await officer.Send("stoppen", ("from", Month(1)), ("reason", "Er komt een andere taak."));
        (await officer.Text()).ShouldContain(Says("Nog niet vervangen", "Not replaced yet"));
        await using var other = await Visitor.As(site, "secretary-gm0014", width, language);
        (string, string)[] replacing = [("firstMonth", Month(1)), ("replacesId", pledge.Split('/')[^1])];
        await Pledge(other, role, replacing);
        await other.Send("terugnemen");
        await officer.Open(role);
        (await officer.Text()).ShouldContain(Says("nog niet vervangen", "not replaced yet"));
        await lead.Open(await Pledge(other, role, replacing));
        await lead.Send("aanvaarden");
        await lead.Open(role);
        (await lead.Text()).ShouldContain(Says("is vervangen", "is replaced"));
        await lead.Send("rol", ("skill", "Kent het werk aan de balie goed"));
        await lead.Send("sluiten");
        (await lead.Page.Locator("form#rol").CountAsync()).ShouldBe(0);
        await officer.Open("/praktijk?open=false&zoek=balie");
        (await officer.Text()).ShouldContain("Kent het werk aan de balie goed");
    }

    [Fact]
    public async Task A_form_says_what_is_wrong_with_a_month()
    {
        await using var lead = await Visitor.As(site, "secretary-gm0363");
        var initiative = await Submit(lead, "Een maand die niet kan");
        await lead.Open($"{initiative}/praktijk");
        await lead.Send(
            "vragen",
            ("role", "Tester"),
            ("skill", "Test elke week"),
            ("hoursPerMonth", "8"),
            ("firstMonth", "2027-06"),
            ("lastMonth", "2027-05")
        );
        (await lead.Text()).ShouldContain("Het einde moet na het begin liggen.");
    }

    /// <summary>The files of the settlement that is open, of hours and of pledges.</summary>
    private static async Task FilesSay(Visitor lead, string title)
    {
        var line = (await lead.Download($"{lead.Path}/lijst.csv?vorm=plat")).ReplaceLineEndings("\n").Split('\n')[1];
        line.ShouldBe($"Utrecht,{Month(0)}-01,Business expert,10,8,78.5,628,131.88,759.88,GM0344");
        (await lead.Download("/praktijk/uren/lijst.csv?gemeente=GM0344&vorm=plat")).ShouldContain($"{title},Utrecht,64,16,8,8,0");
        (await lead.Download("/praktijk/toezeggingen/lijst.csv?gemeente=GM0344&vorm=plat")).ShouldContain(
            "Adviseur dienstverlening,Accepted"
        );
    }

    /// <summary>The lead disputes 10 hours of this month and confirms 8.</summary>
    private static async Task WorkAfterDispute(Visitor officer, Visitor lead, string pledge)
    {
        await officer.Open(pledge);
        await officer.Send("uren", ("month", Month(0)), ("hours", "10"));
        await lead.Open(pledge);
        await lead.OpenDetails($"betwisten-{Month(0)}");
        await lead.Send($"betwisten-{Month(0)}", ("reason", "Dit waren er minder."));
        await officer.Open(pledge);
        (await officer.Text()).ShouldContain("Dit waren er minder.");
        await officer.Send("uren", ("month", Month(0)), ("hours", "8"));
        await lead.Open(pledge);
        await lead.Send($"bevestigen-{Month(0)}");
    }

    private static async Task<string> Submit(Visitor officer, string title)
    {
        await officer.RecordNeed(title, "Niemand weet wie er aan meewerkt en hoeveel uur dat kost.");
        await officer.Open($"{officer.Path}/initiatief");
        await officer.Send(
            "starten",
            ("track", "JointDevelopment"),
            ("societalGoal", "Mensen uit de praktijk bepalen wat er komt."),
            ("scope", "Alleen het loket."),
            ("approach", "Eerst drie gemeenten."),
            ("benefitHoursPerYear", "100"),
            ("benefitCentsPerYear", "100"),
            ("costs", "2027; eenmalig; ontwikkeling; 1000")
        );
        var path = officer.Path;
        await officer.Send("indienen");
        return path;
    }

    private static async Task<string> Ask(Visitor officer, string initiative)
    {
        await officer.Open($"{initiative}/praktijk");
        await officer.Send(
            "vragen",
            ("role", "BusinessExpert"),
            ("skill", "Kent het werk aan de balie"),
            ("hoursPerMonth", "16"),
            ("firstMonth", Month(0)),
            ("lastMonth", Month(3))
        );
        return officer.Path;
    }

    private static async Task<string> Pledge(Visitor officer, string role, params (string, string)[] more)
    {
        await officer.Open(role);
        await officer.Send("toezeggen", [("functionTitle", "Adviseur dienstverlening"), ("hoursPerMonth", "16"), .. more]);
        return officer.Path;
    }
}
