using System.Diagnostics;
using System.Globalization;
using Samen.Municipalities;
using Samen.Search;
using Samen.Testing;

namespace Samen.Benchmarks;

/// <summary>The search of one service with many entries of 120 words, whose frequencies fall as those of a language do.</summary>
internal static class SearchBenchmark
{
    private static readonly string[] Syllables =
    [
        .. "ge meen te voor zie ning dienst be hoef ver huis ba lie loket zaak sys teem stand aard kop pe ling raad".Split(' '),
        .. "sluit fonds jaar digi taal in kom en pro ces aan vraag bur ger na men wijk zorg wo nen gun par keer leid".Split(' '),
    ];

    public static async Task<int> Run(string[] args)
    {
        var (entries, views) = (SystemBenchmark.Option(args, "--entries", 10_000), SystemBenchmark.Option(args, "--views", 100));
        await using var service = await ServiceApp.Start(
            new ServiceSetup
            {
                Name = MunicipalitiesService.Name,
                Add = builder => builder.AddMunicipalities(),
                Map = app => app.MapMunicipalities(),
            }
        );
        var words = Vocabulary(entries);
        await service.Database.WriteInBatches(Entries(entries, words), SearchIndex.Put, CancellationToken.None);
        Console.WriteLine($"{entries:N0} entries, {words.Length:N0} words");
        Console.WriteLine("| looked for | results, ms (median) | 95 % | kinds, ms (median) |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (
            var (name, q) in new[]
            {
                ("a word of all", "voorstel"),
                ("it and a number", "voorstel 77"),
                ("two common words", $"{words[0]} {words[1]}"),
                ("a word of some", words[200]),
                ("two such words", $"{words[200]} {words[150]}"),
                ("a rare word", words[^100]),
                ("a typing error", $"{words[200][..^2]}q{words[200][^1]}"),
                ("nothing", "qqxqqxqq"),
            }
        )
        {
            var (results, kinds) = (await Time(service, "search-results", q, views), await Time(service, "search-kinds", q, views));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {results[views / 2]:F1} | {results[views * 95 / 100]:F1} | {kinds[views / 2]:F1} |"
                )
            );
        }
        return 0;
    }

    private static string[] Vocabulary(int entries)
    {
        var random = new Random(1);
        var words = new HashSet<string>();
        while (words.Count < (entries > 10_000 ? 100_000 : 30_000))
            words.Add(
                string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]))
                    + (random.Next(3) == 0 ? $"{random.Next(100)}" : "")
            );
        return [.. words];
    }

    private static IEnumerable<SearchEntry> Entries(int count, string[] words)
    {
        var random = new Random(2);
        string Some(int number) =>
            string.Join(' ', Enumerable.Range(0, number).Select(_ => words[(int)Math.Pow(words.Length, random.NextDouble()) - 1]));
        for (var i = 0; i < count; i++)
            yield return new SearchEntry
            {
                Subject = $"things/{i}",
                Kind = "agenda-item",
                Title = $"Voorstel {i} {Some(4)}",
                Body = Some(115),
                Path = "/",
                ChangedAt = DateTimeOffset.UnixEpoch.AddMinutes(i),
            };
    }

    private static async Task<List<double>> Time(ServiceApp service, string route, string q, int views)
    {
        var times = new List<double>();
        for (var view = -5; view < views; view++)
        {
            var since = Stopwatch.GetTimestamp();
            using var answer = await service.Anonymous.GetAsync($"/municipalities/v1/{route}?limit=20&q={Uri.EscapeDataString(q)}");
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            if (view >= 0)
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }
}
