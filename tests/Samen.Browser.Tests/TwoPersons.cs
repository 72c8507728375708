using Shouldly;

namespace Samen.Browser.Tests;

/// <summary>A vote that two persons close on the pages, because few have voted.</summary>
internal static class TwoPersons
{
    /// <summary>The secretary proposes it, the deputy confirms; each ticks the turnout they see.</summary>
    /// <param name="site">Where.</param>
    /// <param name="secretary">Who proposes.</param>
    /// <param name="path">Page with the form.</param>
    /// <param name="form">Name of the form.</param>
    public static async Task Close(DemoSite site, Visitor secretary, string path, string form)
    {
        await Close(secretary, path, form);
        await using var deputy = await Visitor.As(site, "assembly-deputy");
        await deputy.Open(path);
        (await deputy.Text()).ShouldContain("assembly-secretary stelde op");
        await Close(deputy, path, form);
    }

    private static async Task Close(Visitor person, string path, string form)
    {
        await person.Open(path);
        await person.Page.CheckAsync($"form#{form} [name=votesCast]");
        await person.Send(form);
    }
}
