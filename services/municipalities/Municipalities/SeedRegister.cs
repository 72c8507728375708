using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>
/// First start: fills the register from the seed in the program, and publishes the municipalities on the figures'
/// reference date and the reorganisations since.
/// </summary>
internal static class SeedRegister
{
    public static Func<Database, CancellationToken, Task> Create(IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return (database, ct) =>
            database.Write(
                async work =>
                {
                    if (await MunicipalityStore.Start(work) is not null)
                        return;
                    var now = clock.GetUtcNow();
                    var seed = Read();
                    var register = new Dictionary<string, Municipality>();
                    foreach (var municipality in seed.Beginning(now))
                    {
                        register[municipality.Code] = municipality;
                        await MunicipalityStore.Insert(work, municipality);
                        await MunicipalityStore.InsertPeriodOf(work, municipality);
                    }
                    var told = false;
                    foreach (var request in seed.Reorganisations)
                    {
                        if (!told && request.EffectiveDate > seed.Counted)
                            told = await TellFigures(work, seed, now);
                        if (ReorganisationChecks.FaultsOf(request, register, seed.Start) is [var fault, ..])
                            throw new InvalidOperationException($"The seed is wrong on {request.EffectiveDate:yyyy-MM-dd}: {fault}");
                        var plan = Reorganisation.Plan(Guid.CreateVersion7(now), request, register, now) with { TookEffectAt = now };
                        foreach (var period in plan.Ended.Concat(plan.Begun))
                            register[period.Code] = period;
                        if (!await ReorganisationStore.Insert(work, plan))
                            throw new InvalidOperationException($"The seed contradicts itself on {request.EffectiveDate:yyyy-MM-dd}.");
                        // Reorganisations before the figures are in the register only; no other service ever knew those codes.
                        if (request.EffectiveDate > seed.Counted)
                            work.Publish(plan.Fact(), now);
                    }
                },
                ct
            );
    }

    /// <summary>The seed; the file itself describes its format.</summary>
    internal static Seed Read()
    {
        using var reader = new StreamReader(typeof(SeedRegister).Assembly.GetManifestResourceStream("register.seed")!);
        DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (counted, start) = (default(DateOnly), default(DateOnly?));
        var figures = new List<SeedFigure>();
        var went = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("date ", StringComparison.Ordinal))
                counted = Day(line[5..]);
            else if (line.StartsWith("reorganisations ", StringComparison.Ordinal))
                start = Day(line[16..]);
            else if (start is not null)
                went.Add(line.Split('|'));
            else if (line.Split('|') is [var code, var name, var province, var people])
                figures.Add(new SeedFigure(code, name, province, int.Parse(people, CultureInfo.InvariantCulture)));
        }
        return new Seed(start!.Value, counted, figures, went, [.. Requests(went, Day)]);
    }

    private static async Task<bool> TellFigures(Work work, Seed seed, DateTimeOffset now)
    {
        foreach (var figure in seed.Figures)
        {
            await InhabitantsStore.Insert(
                work,
                new Figure
                {
                    Code = figure.Code,
                    ReferenceDate = seed.Counted,
                    Inhabitants = figure.Inhabitants,
                }
            );
            work.Publish(new MunicipalityRegistered(figure.Code, figure.Name, figure.Province, seed.Counted, figure.Inhabitants), now);
        }
        return true;
    }

    /// <summary>Lines of one day that share a municipality are one reorganisation.</summary>
    private static IEnumerable<ReorganiseRequest> Requests(List<string[]> went, Func<string, DateOnly> day)
    {
        foreach (var date in went.GroupBy(w => w[0]))
        {
            var open = date.ToList();
            while (open.Count > 0)
            {
                var codes = new HashSet<string> { open[0][1] };
                while (
                    open.Where(w => codes.Contains(w[1]) || codes.Contains(w[4]))
                        .Sum(w => (codes.Add(w[1]) ? 1 : 0) + (codes.Add(w[4]) ? 1 : 0)) > 0
                ) { }
                var lines = open.Where(w => codes.Contains(w[1])).ToList();
                open.RemoveAll(lines.Contains);
                yield return new ReorganiseRequest
                {
                    EffectiveDate = day(date.Key),
                    Established =
                    [
                        .. lines
                            .Where(w => w[7] == "new")
                            .DistinctBy(w => w[4])
                            .Select(w => new NamedMunicipality
                            {
                                Code = w[4],
                                Name = w[5],
                                Province = w[6],
                            }),
                    ],
                    Abolished =
                    [
                        .. lines
                            .GroupBy(w => w[1])
                            .Select(w => new AbolishRequest
                            {
                                Code = w.Key,
                                Successors = [.. w.Select(s => new SuccessorMunicipality(s[4], null))],
                            }),
                    ],
                };
            }
        }
    }
}
