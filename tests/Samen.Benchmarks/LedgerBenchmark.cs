using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Samen.Contracts.Funding;
using Samen.Funding;
using Samen.Testing;
using Samen.Web;

namespace Samen.Benchmarks;

/// <summary>
/// The ledger: postings a second beside bare commits of as many rows; and of twenty years a balance, the statement of a municipality, the
/// year's screen and the journal, beside a hundredth of it.
/// </summary>
internal static class LedgerBenchmark
{
    private const int Batch = 50,
        Municipalities = 342;

    public static async Task<int> Scale(string[] args)
    {
        var (postings, views) = (SystemBenchmark.Option(args, "--postings", 5_000_000), SystemBenchmark.Option(args, "--views", 200));
        await using var third = await Service();
        await using var small = await Service();
        await using var large = await Service();
        await Post(third, 2_000); // Compiled, and warm.
        var (bare, posted) = (new List<double>(), new List<double>());
        for (var round = 0; round < SystemBenchmark.Option(args, "--rounds", 5); round++)
        {
            bare.Add(Bare(third.DataFolder, 5_000));
            posted.Add(await Post(third, 5_000));
        }
        Console.WriteLine($"| in transactions of {Batch} postings | median a second |");
        Console.WriteLine("|---|--:|");
        Row("bare rows", bare, "F0");
        Row("postings, with totals, number and audit", posted, "F0");
        Row("postings beside bare rows", [.. posted.Zip(bare, (p, b) => p / b)], "F3");
        await FilledLedger.Fill(small, postings / 100);
        await FilledLedger.Fill(large, postings);
        await Check(small);
        await Views(small, large, views);
        return 0;
    }

    private static async Task Views(ServiceApp small, ServiceApp large, int views)
    {
        string[] paths =
        [
            "ledger/accounts",
            "ledger/accounts?on=2019-06-30",
            "ledger/accounts/1100",
            "ledger/accounts/1100?municipality=GM0008&year=2019",
            "ledger/accounts/1100/balances?by=Municipality&year=2019&limit=100",
            "ledger/accounts/2000/postings?limit=50",
            // Of a municipality a hundredth has some forty.
            "ledger/accounts/1100/postings?municipality=GM0008&limit=20",
            "ledger/entries?limit=20",
            $"years/{FilledLedger.Year}/overview",
            $"budgets/{FilledLedger.Year}/lines",
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
        Console.WriteLine("| server, ms (median) | a hundredth | all | ratio (goal 1.2) |");
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

    /// <summary>What was filled is what posting would have made: its totals, sums and numbers hold.</summary>
    private static async Task Check(ServiceApp service)
    {
        await using var reading = await service.Database.Read(default);
        foreach (
            var kind in new[] { LedgerCheckKind.EntriesBalance, LedgerCheckKind.NumbersWithoutGaps, LedgerCheckKind.TotalsEqualPostings }
        )
        {
            if (await LedgerCheckStore.WrongIn(reading, kind) is { Count: > 0 } wrong)
                throw new InvalidOperationException($"{kind}: {string.Join(", ", wrong)}");
        }
    }

    /// <summary>Receipts of every municipality, day after day as a bank tells them: two hundred a day.</summary>
    /// <returns>Postings a second.</returns>
    private static async Task<double> Post(ServiceApp service, int postings)
    {
        var begun = await Count(service);
        var now = service.Clock.GetUtcNow();
        var since = Stopwatch.GetTimestamp();
        for (var done = 0; done < postings; done += Batch)
        {
            var first = done;
            await service.Database.Write(
                async work =>
                {
                    for (var i = first; i < first + Batch; i += 2)
                        await PostEntry.Handle(work, Receipt(begun + i, now), now);
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
            Date = new DateOnly(2018, 1, 1).AddDays(i / 400),
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
        using var answer = await service.As(Roles.FundManager).GetAsync($"/funding/v1/{path}");
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
