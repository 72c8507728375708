using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Samen.Contracts.Funding;
using Samen.Funding;
using Samen.Testing;
using Samen.Web;

namespace Samen.Benchmarks;

/// <summary>
/// The ledger: postings a second beside bare commits of as many rows, and balances, a statement and the journal beside a tenth of it.
/// </summary>
internal static class LedgerBenchmark
{
    private const int Batch = 50,
        Municipalities = 342;

    public static async Task<int> Scale(string[] args)
    {
        var (postings, views) = (SystemBenchmark.Option(args, "--postings", 500_000), SystemBenchmark.Option(args, "--views", 200));
        await using var third = await Service();
        await using var small = await Service();
        await using var large = await Service();
        await Fill(third, 2_000); // Compiled, and warm.
        var (bare, posted) = (new List<double>(), new List<double>());
        for (var round = 0; round < SystemBenchmark.Option(args, "--rounds", 5); round++)
        {
            bare.Add(Bare(third.DataFolder, 5_000));
            posted.Add(await Fill(third, 5_000));
        }
        Console.WriteLine($"| in transactions of {Batch} postings | median a second |");
        Console.WriteLine("|---|--:|");
        Row("bare rows", bare, "F0");
        Row("postings, with totals, number and audit", posted, "F0");
        Row("postings beside bare rows", [.. posted.Zip(bare, (p, b) => p / b)], "F3");
        await Fill(small, postings / 10);
        await Fill(large, postings);
        await Views(small, large, views);
        return 0;
    }

    private static async Task Views(ServiceApp small, ServiceApp large, int views)
    {
        string[] paths =
        [
            "accounts",
            "accounts?on=2019-06-30",
            "accounts/1100",
            "accounts/1100?municipality=GM0007&year=2019",
            "accounts/1100/balances?by=Municipality&year=2019&limit=100",
            "accounts/1000/postings?limit=50",
            "accounts/1100/postings?municipality=GM0007&limit=50",
            "entries?limit=20",
        ];
        var times = paths.ToDictionary(p => p, _ => (Small: new List<double>(), Large: new List<double>()));
        for (var view = -30; view < views; view++)
        {
            foreach (var path in paths)
            {
                var (a, b) = (await Time(small, path), await Time(large, path));
                if (view < 0)
                    continue;
                times[path].Small.Add(a);
                times[path].Large.Add(b);
            }
        }
        Console.WriteLine($"{await Count(large):N0} postings; beside {await Count(small):N0}");
        Console.WriteLine("| server, ms (median) | a tenth | all | ratio (goal 1.2) |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (path, (a, b)) in times)
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {path} | {Median(a):F2} | {Median(b):F2} | {Median(b) / Median(a):F2} |")
            );
    }

    private static Task<ServiceApp> Service() =>
        ServiceApp.Start(
            new ServiceSetup
            {
                Name = FundingService.Name,
                Add = builder => builder.AddFunding(),
                Map = app => app.MapFunding(),
            }
        );

    /// <summary>Receipts of every municipality over ten years.</summary>
    /// <returns>Postings a second.</returns>
    private static async Task<double> Fill(ServiceApp service, int postings)
    {
        var now = service.Clock.GetUtcNow();
        var since = Stopwatch.GetTimestamp();
        for (var done = 0; done < postings; done += Batch)
        {
            var first = done;
            await service.Database.Write(
                async work =>
                {
                    for (var i = first; i < first + Batch; i += 2)
                        await PostEntry.Handle(work, Receipt(i, now), now);
                },
                default
            );
        }
        return postings / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static LedgerEntry Receipt(int i, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Date = new DateOnly(2018, 1, 1).AddDays(i / 2 % 3000),
            Kind = LedgerEntryKind.Receipt,
            BasisKind = LedgerBasisKind.StatementLine,
            BasisReference = $"{i}",
            Text = "Ontvangen bijdrage",
            Postings =
            [
                new LedgerPosting { Account = "1000", AmountCents = i + 1 },
                new LedgerPosting
                {
                    Account = "1100",
                    Year = 2018 + i / 2 % 8,
                    Municipality = $"GM{i / 2 % Municipalities:D4}",
                    AmountCents = -i - 1,
                },
            ],
        };

    /// <summary>Rows a second into a table without an index, as durable as ours.</summary>
    private static double Bare(string folder, int rows)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, $"bare-{Stopwatch.GetTimestamp()}.db")}");
        connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("CREATE TABLE posting (id INTEGER PRIMARY KEY, account TEXT NOT NULL, cents INTEGER NOT NULL)");
        var since = Stopwatch.GetTimestamp();
        for (var done = 0; done < rows; done += Batch)
        {
            Run("BEGIN IMMEDIATE");
            for (var i = 0; i < Batch; i++)
                Run("INSERT INTO posting (account, cents) VALUES ('1000', 5)");
            Run("COMMIT");
        }
        return rows / Stopwatch.GetElapsedTime(since).TotalSeconds;

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private static async Task<int> Count(ServiceApp service)
    {
        await using var reading = await service.Database.Read(default);
        return await reading.One<int>("SELECT COUNT(*) FROM ledger_posting");
    }

    private static async Task<double> Time(ServiceApp service, string path)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await service.As(Roles.FundManager).GetAsync($"/funding/v1/ledger/{path}");
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static void Row(string what, List<double> figures, string format) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| {what} | {Median(figures).ToString(format, CultureInfo.InvariantCulture)} |")
        );

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
