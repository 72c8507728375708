using System.Net.Http.Json;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Funding;
using Samen.Testing;
using Samen.Web;

namespace Samen.Benchmarks;

/// <summary>
/// A ledger of twenty years: what municipalities owe and paid, what lines cost, were obligated for and realised, and what was paid to
/// partners; with a budget of the year that is looked at.
/// </summary>
internal static class FilledLedger
{
    public const int Year = 2026;

    private const int FirstYear = 2012,
        Years = 20,
        Municipalities = 342,
        Lines = 40,
        Partners = 200,
        Batch = 5_000;

    /// <param name="service">An empty one.</param>
    /// <param name="postings">How many; two an entry.</param>
    public static async Task Fill(ServiceApp service, int postings)
    {
        await AddBudget(service);
        var at = service.Clock.GetUtcNow();
        var totals = new Dictionary<(string, LedgerSlice, string, DateOnly), LedgerTotal>();
        var first = await Number(service) + 1;
        var entries = postings / 2;
        for (var done = 0; done < entries; done += Batch)
        {
            var some = Enumerable.Range(done, Math.Min(Batch, entries - done)).Select(i => Entry(first + i, i, entries, at)).ToList();
            foreach (var total in some.SelectMany(entry => LedgerTotal.Of(entry.Date, entry.Postings)))
            {
                var key = (total.Account, total.Slice, total.Key, total.Until);
                totals[key] = totals.TryGetValue(key, out var before) ? Sum(before, total) : total;
            }
            await service.Database.Write(
                async work =>
                {
                    foreach (var entry in some)
                        await LedgerEntryStore.Insert(work, entry);
                },
                default
            );
        }
        await service.Database.Write(
            async work =>
            {
                // The budget has totals of its lines already.
                await LedgerTotalStore.Add(work, totals.Values.Where(total => total.Account == Chart.Available));
                await work.Execute(
                    FillLedgerStore.AddTotal,
                    Closings(totals.Values.Where(total => total.Account != Chart.Available)).Select(Row)
                );
                await work.Execute(FillLedgerStore.SetNumber, new { Number = first - 1 + entries });
                await work.Execute(FillLedgerStore.SetSealed, new { Number = first - 1 + entries });
            },
            default
        );
    }

    /// <summary>Four kinds in turn, evenly over the days of twenty years.</summary>
    private static LedgerEntry Entry(long number, int i, int entries, DateTimeOffset at)
    {
        var date = new DateOnly(FirstYear, 1, 1).AddDays((int)((long)i * (365 * Years) / entries));
        var (municipality, line, cents) = ($"GM{i % Municipalities:D4}", $"L.{i / 4 % Lines:D2}", 100 + i % 1000);
        var partner = new Guid(i / 4 % Partners, 0, 0, new byte[8]);
        var invoice = $"{date.Year}-{i / 4 % 5000:D6}";
        LedgerPosting[] postings = (i % 4) switch
        {
            0 =>
            [
                new() { Account = Chart.UnknownReceipts },
                new()
                {
                    Account = Chart.Receivable,
                    Year = date.Year,
                    Municipality = municipality,
                    Document = invoice,
                },
            ],
            1 =>
            [
                new()
                {
                    Account = "4300",
                    Year = date.Year,
                    Line = line,
                    Partner = partner,
                    Document = invoice,
                },
                new()
                {
                    Account = Chart.Payable,
                    Partner = partner,
                    Document = invoice,
                },
            ],
            2 =>
            [
                new()
                {
                    Account = Chart.Obligated,
                    Year = date.Year,
                    Line = line,
                    Partner = partner,
                    Document = invoice,
                },
                new()
                {
                    Account = Chart.Available,
                    Year = date.Year,
                    Line = line,
                },
            ],
            _ =>
            [
                new()
                {
                    Account = Chart.Realised,
                    Year = date.Year,
                    Line = line,
                    Partner = partner,
                    Document = invoice,
                },
                new()
                {
                    Account = Chart.Obligated,
                    Year = date.Year,
                    Line = line,
                    Partner = partner,
                    Document = invoice,
                },
            ],
        };
        return new LedgerEntry
        {
            Id = Guid.CreateVersion7(at),
            Number = number,
            Date = date,
            BookedAt = at,
            BookedBy = "benchmark",
            BasisKind = LedgerBasisKind.StatementLine,
            BasisReference = "benchmark",
            Text = "benchmark",
            Kind = (i % 4) switch
            {
                0 => LedgerEntryKind.Receipt,
                1 => LedgerEntryKind.Cost,
                _ => LedgerEntryKind.Commitment,
            },
            Postings = [postings[0] with { AmountCents = cents }, postings[1] with { AmountCents = -cents }],
        };
    }

    /// <summary>A budget of forty lines, as an assembly decided it elsewhere.</summary>
    private static async Task AddBudget(ServiceApp service)
    {
        var decision = Decision();
        await service.Tell("municipalities", decision);
        var manager = service.As(Roles.FundManager);
        const long each = 10_000_000_000 / Lines;
        var request = new PrepareBudgetProposalRequest
        {
            Year = Year,
            Title = $"Begroting {Year}",
            Explanation = "benchmark",
            Lines =
            [
                Line("C.1", BudgetLineKind.Contributions, each * Lines),
                .. Enumerable
                    .Range(0, Lines)
                    .Select(i => Line($"L.{i:D2}", BudgetLineKind.Purchase, each) with { Programme = $"P {i / 8}" }),
            ],
        };
        using var prepared = await manager.PostAsJsonAsync("/funding/v1/budget-proposals", request);
        var proposal = await prepared.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<BudgetProposalView>();
        using var recorded = await service
            .As(Roles.FundManager, id: "another")
            .PostAsJsonAsync(
                $"/funding/v1/fund-proposals/{proposal!.Id}/recording",
                new RecordFundDecisionRequest { ItemId = decision.ItemId }
            );
        recorded.EnsureSuccessStatusCode();
    }

    private static BudgetLine Line(string code, BudgetLineKind kind, long cents) =>
        new()
        {
            Code = code,
            Title = $"Regel {code}",
            Kind = kind,
            AmountCents = cents,
        };

    private static ItemClosed Decision() =>
        SampleFacts.All.Values.OfType<ItemClosed>().First() with
        {
            ItemId = Guid.CreateVersion7(),
            Kind = ItemKind.Budget,
            InitiativeId = null,
            AssemblyDate = new DateOnly(Year - 1, 6, 5),
            Manner = DecisionManner.Reported,
            Outcome = ItemOutcome.Adopted,
            Binding = true,
            Source = "benchmark",
        };

    private static async Task<long> Number(ServiceApp service)
    {
        await using var reading = await service.Database.Read(default);
        return await LedgerEntryStore.Latest(reading);
    }

    /// <summary>What each day ends with, and all days, of what each day adds.</summary>
    private static IEnumerable<LedgerTotal> Closings(IEnumerable<LedgerTotal> days)
    {
        foreach (var part in days.GroupBy(day => (day.Account, day.Slice, day.Key)))
        {
            var closing = new LedgerTotal();
            foreach (var day in part.OrderBy(day => day.Until))
                yield return closing = Sum(day, closing);
            yield return closing with
            {
                Until = DateOnly.MaxValue,
            };
        }
    }

    private static LedgerTotal Sum(LedgerTotal one, LedgerTotal other) =>
        one with
        {
            DebitCents = one.DebitCents + other.DebitCents,
            CreditCents = one.CreditCents + other.CreditCents,
        };

    private static object Row(LedgerTotal total) =>
        new
        {
            total.Account,
            Slice = total.Slice.ToString(),
            total.Key,
            total.Until,
            total.DebitCents,
            total.CreditCents,
        };
}
