using Shouldly;

namespace Samen.Browser.Tests;

/// <summary>What the story goes on with: an adopted initiative asks to be scaled up, and gets a go under a condition.</summary>
internal static class GateStory
{
    private const string Condition = "Drie gemeenten doen mee.";

    public static async Task Goes(DemoSite site, string initiative)
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        var gate = await Ask(officer, initiative);
        await Advise(site, gate);
        await Decide(site, gate);
        await officer.Open(gate);
        await officer.Page.Locator("#besluit-1 details summary").Last.ClickAsync();
        await officer.Send("reactie-1", ("reaction", "Wij vragen Zwolle, Almere en Delft."));
        (await officer.Text()).ShouldContain("Wij vragen Zwolle, Almere en Delft.");
        await officer.OpenDetails("voldaan-1-1");
        await officer.Send("voldaan-1-1", ("evidence", "Zij tekenden in mei."));
        (await officer.Text()).ShouldContain("Zij tekenden in mei.");
        await officer.Send("niet-voldaan-1-1");
        (await officer.Text()).ShouldNotContain("Zij tekenden in mei.");
        await Shows(site, initiative, gate);
    }

    private static async Task<string> Ask(Visitor officer, string initiative)
    {
        await officer.Open($"{initiative}/fasen");
        await officer.Send("voorbereiden", ("to", "ScalingUp"));
        await officer.Send("antwoorden", ("answers/0/text", "De pilot liet zien dat het werkt."), ("risks", "9; 1; x; y\nhoog"));
        (await officer.Page.InnerTextAsync("#antwoorden [role=alert]")).ShouldContain("kans; gevolg; risico; maatregel");
        await officer.Send(
            "antwoorden",
            ("answers/1/text", "12.500 uur per jaar, gemeten in Utrecht."),
            ("answers/1/evidence", "https://example.org/meting"),
            ("answers/2/text", "Een koppeling en een middag uitleg."),
            ("answers/3/text", "De vereniging, voor vier ton per jaar."),
            ("risks", "2; 3; Te weinig mensen; op tijd werven\n3; 5; De leverancier stopt")
        );
        (await officer.Text()).ShouldContain("3 × 5 = 15");
        await officer.Send("vragen");
        (await officer.Text()).ShouldContain("Het besluit is gevraagd");
        return officer.Path;
    }

    private static async Task Advise(DemoSite site, string gate)
    {
        await using var chair = await Visitor.As(site, "taskforce-1");
        await chair.Open(gate);
        (await chair.Page.Locator("form#besluit").CountAsync()).ShouldBe(0);
        await chair.Click("nog niet");
        await chair.Send("mening", ("stance", "Continue"), ("reasons", "Het is goed voorbereid."));
        await using var own = await Visitor.As(site, "taskforce-2");
        await own.Open(chair.Path);
        await own.Send("mening", ("stance", "Abstain"));
        await chair.Open(own.Path);
        await chair.Send("adviseren", ("verdict", "Continue"), ("reason", "Het is goed voorbereid en gemeten."));
        chair.Path.ShouldBe(gate);
    }

    private static async Task Decide(DemoSite site, string gate)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary");
        await secretary.Open(gate);
        (await secretary.Text()).ShouldContain("Het is goed voorbereid en gemeten.");
        await secretary.Send("besluit", ("outcome", "GoWithConditions"), ("reason", "De ledenvergadering nam het aan."));
        (await secretary.Page.InnerTextAsync("#besluit [role=alert]")).ShouldContain("Voorwaarden");
        var day = TimeProvider.System.GetUtcNow();
        await secretary.Send(
            "besluit",
            ("conditions", $"{day.AddDays(30):dd-MM-yyyy}; {Condition}"),
            ("nextGateOn", $"{day.AddDays(200):yyyy-MM-dd}")
        );
        (await secretary.Text()).ShouldContain("Door onder voorwaarden");
    }

    private static async Task Shows(DemoSite site, string initiative, string gate)
    {
        await using var visitor = await Visitor.Arrive(site, 320, "en");
        await visitor.Open(gate);
        (await visitor.Text()).ShouldContain("Go with conditions");
        await visitor.Open($"{initiative}/fasen");
        (await visitor.Text()).ShouldContain("Scaling up");
        await visitor.Open($"{initiative}/doorlooptijd");
        (await visitor.Text()).ShouldContain("Adopted by the general assembly");
        await visitor.Open("/beslismomenten?status=Decided");
        (await visitor.Text()).ShouldContain("Gate: from exploration to scaling up");
        await visitor.Open("/initiatieven/fasen");
        (await visitor.Text()).ShouldContain("Scaling up");
    }
}
