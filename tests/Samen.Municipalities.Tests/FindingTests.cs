using Samen.Contracts;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Searching, and the history of each thing.</summary>
public class FindingTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private const string Path = "/municipalities/v1/search-results",
        Kinds = "/municipalities/v1/search-kinds",
        History = "/municipalities/v1/history";

    [Theory, EveryDatabase]
    public async Task All_words_must_occur_whatever_their_case_and_accents_and_titles_stand_first(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        await Filled(samen);
        (await Titles(samen, "sudwest fryslan")).ShouldBe(["Súdwest-Fryslân"]);
        (await Titles(samen, "FRYSLÂN südwest")).ShouldBe(["Súdwest-Fryslân"]);
        (await Titles(samen, "gm0344")).ShouldBe(["Utrecht"]);
        (await Titles(samen, "utrecht"))[0].ShouldContain("Utrecht"); // The province comes after names.
        (await Titles(samen, "utrecht amersfoort")).ShouldBe(["Amersfoort"]);
        (await Titles(samen, "100%")).ShouldBeEmpty();
        (await Titles(samen, "_%")).ShouldBe(["400 invalid-request"]);
        (await Titles(samen, "a b c d e f g")).ShouldBe(["400 invalid-request"]);
        (await Titles(samen, "x")).ShouldBe(["400 invalid-request"]);
        foreach (var wrong in new[] { "", "?q=", "?q=x", "?q=_%25", "?q=a+b+c+d+e+f+g", "?q=delft&exact=maybe" })
            await samen.Everybody.GetAsync($"{Kinds}{wrong}").ShouldRefuse(400, "invalid-request");
    }

    [Theory, EveryDatabase]
    public async Task A_municipality_is_found_by_what_people_call_it(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        await Filled(samen);
        foreach (
            var (words, name) in new[]
            {
                ("den haag", "'s-Gravenhage"),
                ("sgravenhage", "'s-Gravenhage"),
                ("Gemeente Den Bosch", "'s-Hertogenbosch"),
                ("ljouwert", "Leeuwarden"),
                ("zuidwest friesland", "Súdwest-Fryslân"),
                ("gemeente utrecht", "Utrecht"),
            }
        )
            (await Found(samen, words)).First().ShouldBe((name, 1), words);
        (await Titles(samen, "friesland leeuwarden")).ShouldBe(["Leeuwarden"]);
        (await Titles(samen, "haaren")).ShouldBe(
            ["Haaren", "Boxtel", "Oisterwijk", "Tilburg", "Vught"],
            ignoreOrder: true,
            "who was divided and who got a part"
        );
    }

    [Theory, EveryDatabase]
    public async Task A_slip_of_the_pen_is_read_as_what_is_spelled_most_like_it(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        await Filled(samen);
        (await Found(samen, "gemeente Utrehct")).First().ShouldBe(("Utrecht", 6));
        foreach (
            var (words, name) in new[]
            {
                ("amersfort", "Amersfoort"),
                ("Amersfooort", "Amersfoort"),
                ("schiermonikkoog", "Schiermonnikoog"),
                ("delvt", "Delft"),
                ("edlft", "Delft"),
                ("deflt", "Delft"),
                ("dleft", "Delft"),
            }
        )
            (await Titles(samen, words)).ShouldContain(name, words);
        (await Titles(samen, "utrehct", "&exact=true")).ShouldBeEmpty();
        (await Titles(samen, "xyzzyx")).ShouldBeEmpty();
        (await samen.Get<SearchKindView[]>($"{Kinds}?q=gemeente+utrehct")).ShouldBe([new SearchKindView("municipality", 27)]);
        (await samen.Get<SearchKindView[]>($"{Kinds}?q=gemeente+utrehct&exact=true")).ShouldBeEmpty();
        using var first = await samen.Everybody.GetAsync($"{Path}?q=gemeente+utrehct&limit=20");
        var rest = await samen.Get<SearchResultView[]>(first.Headers.GetValues("Link").Single().Split('<', '>')[1]);
        rest.Select(result => result.Subject).Intersect((await Answer<SearchResultView[]>(first)).Select(r => r.Subject)).ShouldBeEmpty();
        rest.Length.ShouldBe(7);
    }

    [Theory, EveryDatabase]
    public async Task Results_come_page_by_page(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        await Filled(samen);
        using var first = await samen.Everybody.GetAsync($"{Path}?q=fryslan&limit=5");
        var next = first.Headers.GetValues("Link").Single().Split('<', '>')[1];
        var seen = (await Answer<SearchResultView[]>(first))
            .Concat(await samen.Get<SearchResultView[]>(next))
            .Select(r => r.Subject)
            .ToList();
        (seen.Count, seen.Distinct().Count()).ShouldBe((10, 10));
        await samen.Everybody.GetAsync($"{Path}?q=fryslan&cursor=x").ShouldRefuse(400, "invalid-request");
    }

    [Theory, EveryDatabase]
    public async Task What_changes_is_found_by_its_new_words(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Placed();
        (await samen.Get<SearchResultView[]>($"{Path}?q=verhuis"))
            .Single()
            .ShouldBe(
                new SearchResultView(
                    $"agenda-items/{item.Id}",
                    "agenda-item",
                    "Verhuisbalie",
                    "",
                    $"/agendapunten/{item.Id}",
                    item.ProposedAt,
                    2
                )
            );
        await samen.Place(item.Id, Placing(item.AssemblyId!.Value) with { Explanation = "Eén loket voor de burger." });
        (await Titles(samen, "een loket")).ShouldBe(["Verhuisbalie"]);
        (await Titles(samen, "ledenvergadering september online")).ShouldBe(["Algemene ledenvergadering van 25 september 2020"]);
        (await Titles(samen, "ledenvergadering september", "&kind=agenda-item")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_history_of_a_thing_is_what_was_told_of_it_in_order(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var item = await samen.Opened();
        await samen.Close(item.Id);
        var history = await samen.Get<HistoryEntryView[]>($"{History}?subject=agenda-items/{item.Id}");
        history
            .Select(entry => (entry.Number, entry.Type))
            .ShouldBe([
                (1, "nl.samen.municipalities.item-proposed.v1"),
                (2, "nl.samen.municipalities.item-placed.v1"),
                (3, "nl.samen.municipalities.item-opened.v1"),
                (4, "nl.samen.municipalities.item-closed.v1"),
            ]);
        history[0].Data.GetProperty("title").GetString().ShouldBe("Verhuisbalie");
        using var page = await samen.Everybody.GetAsync($"{History}?subject=agenda-items/{item.Id}&limit=3");
        (await samen.Get<HistoryEntryView[]>(page.Headers.GetValues("Link").Single().Split('<', '>')[1])).Single().Number.ShouldBe(4);
        (await samen.Get<HistoryEntryView[]>($"{History}?subject=agenda-items/01907a3e-0000-7000-8000-000000000000")).ShouldBeEmpty();
        (await samen.Get<HistoryEntryView[]>($"{History}?subject=municipalities/GM0344")).ShouldNotBeEmpty();
        foreach (var wrong in new[] { "", "?subject=", "?subject=x", $"?subject=a/{new string('x', 200)}" })
            await samen.Everybody.GetAsync($"{History}{wrong}").ShouldRefuse(400, "invalid-request");
    }

    /// <summary>Waits until the job has filled in the register.</summary>
    private static async Task Filled(MunicipalitiesApp samen)
    {
        await Patience.Until(async () => (await Titles(samen, "zwolle")).Count > 0);
        await Fill(samen);
    }

    private static Task Fill(MunicipalitiesApp samen) => FillSearch.Run(samen.Database, TimeProvider.System, CancellationToken.None);

    private static async Task<IEnumerable<(string Title, int Rank)>> Found(MunicipalitiesApp samen, string words) =>
        (await samen.Get<SearchResultView[]>($"{Path}?q={Uri.EscapeDataString(words)}")).Select(result => (result.Title, result.Rank));

    private static async Task<IReadOnlyList<string>> Titles(MunicipalitiesApp samen, string words, string more = "")
    {
        using var response = await samen.Everybody.GetAsync($"{Path}?q={Uri.EscapeDataString(words)}{more}");
        return response.IsSuccessStatusCode
            ? [.. (await Answer<SearchResultView[]>(response)).Select(result => result.Title)]
            : [await Refusal(response)];
    }
}
