using Samen.Contracts;
using Samen.Search;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Which of what is found stands first, and what stands in an entry no more.</summary>
public sealed class SearchOrderTests
{
    private const string Path = "/municipalities/v1/search-results";

    [Theory, EveryDatabase]
    public async Task The_best_stands_first_then_the_newest(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        await Put(
            samen,
            Entry(1, "Anders", body: "over zonneboiler"),
            Entry(2, "Subsidie zonneboiler"),
            Entry(3, "Zonneboiler op school"),
            Entry(4, "Zonneboilers"),
            Entry(5, "Zonneboiler"),
            Entry(6, "Warm water", others: ["Zonneboiler"]),
            Entry(7, "Warm dak", others: ["Dak met zonneboiler"])
        );
        (await Found(samen, "zonneboiler")).ShouldBe([
            "6 Warm water",
            "5 Zonneboiler",
            "4 Zonneboilers",
            "3 Zonneboiler op school",
            "2 Subsidie zonneboiler",
            "7 Warm dak",
            "1 Anders",
        ]);
        (await Found(samen, "zonneboiler", limit: 3)).Count.ShouldBe(7, "page after page");
    }

    [Theory, EveryDatabase]
    public async Task Parts_of_words_are_found_from_three_letters_on_and_fewer_at_their_beginning(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        await Put(samen, Entry(1, "Zaaksysteem qz"), Entry(2, $"{new string('q', 60)}x"));
        (await Found(samen, "syst")).ShouldBe(["1 Zaaksysteem qz"]);
        (await Found(samen, "ksy")).ShouldBe(["1 Zaaksysteem qz"]);
        (await Found(samen, "zaak qz")).ShouldBe(["1 Zaaksysteem qz"]);
        (await Found(samen, "teem za")).ShouldBe(["1 Zaaksysteem qz"]);
        (await Found(samen, "em qz")).ShouldBeEmpty();
        (await Found(samen, new string('q', 60))).ShouldBe([$"2 {new string('q', 60)}x"], "of a long word its beginning counts");
    }

    [Theory, EveryDatabase]
    public async Task What_an_entry_says_no_more_does_not_find_it(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        await Put(samen, Entry(1, "Warmtepomp", body: "qwaterstof"));
        await Put(samen, Entry(1, "Warmtenet"));
        (await Found(samen, "qwaterstof")).ShouldBeEmpty();
        (await Found(samen, "warmtepomp")).ShouldBeEmpty("what is in no entry is no word to read it as either");
        (await Found(samen, "warmtenet")).ShouldBe(["1 Warmtenet"]);
        await samen.Database.Write(work => SearchIndex.Remove(work, "things/1"), CancellationToken.None);
        (await Found(samen, "warmtenet")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_public_is_neither_found_nor_counted_nor_guessed(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        await Put(samen, Entry(1, "Geheimplan") with { IsPublic = false });
        foreach (var words in new[] { "geheimplan", "geheimpaln", "heimp" })
        {
            (await Found(samen, words)).ShouldBeEmpty();
            (await samen.Get<SearchKindView[]>($"/municipalities/v1/search-kinds?q={words}")).ShouldBeEmpty();
        }
        await Put(samen, Entry(1, "Geheimplan"), Entry(2, "Geheimplas") with { IsPublic = false });
        (await Found(samen, "geheimplax")).ShouldBe(["1 Geheimplan"]);
    }

    private static SearchEntry Entry(int number, string title, string body = "", params IReadOnlyList<string> others) =>
        new()
        {
            Subject = $"things/{number}",
            Kind = "agenda-item",
            Title = title,
            OtherNames = others,
            Body = body,
            Path = $"/agendapunten/{number}",
            ChangedAt = DateTimeOffset.UnixEpoch.AddDays(number),
        };

    private static Task Put(MunicipalitiesApp samen, params IReadOnlyList<SearchEntry> entries) =>
        samen.Database.WriteInBatches(entries, SearchIndex.Put, CancellationToken.None);

    private static async Task<IReadOnlyList<string>> Found(MunicipalitiesApp samen, string words, int limit = 50)
    {
        var found = new List<string>();
        for (var path = $"{Path}?q={Uri.EscapeDataString(words)}&limit={limit}"; path is not null; )
        {
            using var response = await samen.Everybody.GetAsync(path);
            found.AddRange((await Answer<SearchResultView[]>(response)).Select(r => $"{r.Subject.Split('/')[1]} {r.Title}"));
            path = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }
        return found;
    }
}
