using Shouldly;

namespace Samen.Browser.Tests;

/// <summary>What takes two persons on the pages: closing a vote in which few have voted, and a contribution run.</summary>
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

    /// <summary>The fund's deputy checks the run and the manager makes it final, unless another test did.</summary>
    /// <param name="site">Where.</param>
    /// <param name="manager">The fund manager.</param>
    /// <param name="run">Its page.</param>
    public static async Task MakeFinal(DemoSite site, Visitor manager, string run)
    {
        await using (var deputy = await Visitor.As(site, "fund-deputy"))
            await Step(deputy, run, "controleren");
        await Step(manager, run, "definitief");
    }

    private static async Task Step(Visitor person, string path, string form)
    {
        await person.Open(path);
        if (await person.Page.Locator($"form#{form}").CountAsync() > 0)
            await person.Send(form);
    }

    private static async Task Close(Visitor person, string path, string form)
    {
        await person.Open(path);
        await person.Page.CheckAsync($"form#{form} [name=votesCast]");
        await person.Send(form);
    }
}
