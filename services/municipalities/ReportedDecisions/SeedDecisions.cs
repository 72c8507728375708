using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// First start: records the decisions on which the collective rests, as published, under ids that are the same
/// everywhere, so that others can refer to them.
/// </summary>
internal static class SeedDecisions
{
    private const string Source = "Publicatie van de vereniging over de ledenvergadering";

    public static Task Run(Database database, TimeProvider clock, CancellationToken ct) =>
        database.Write(
            async work =>
            {
                var now = clock.GetUtcNow();
                foreach (var (assembly, items) in Read())
                {
                    if (await AssemblyStore.Get(work, assembly.Id) is not null)
                        continue;
                    await AssemblyStore.Insert(work, assembly, []);
                    foreach (var (item, ratifies) in items)
                    {
                        await ItemStore.Insert(work, item);
                        work.Publish(item.Told(), now);
                        if (ratifies is { } ratified)
                            await Ratifications.Record(work, item.Id, [ratified]);
                        await Decided.Follow(work, item, now);
                    }
                }
            },
            ct
        );

    /// <summary>The seed; the file itself describes its format.</summary>
    internal static IReadOnlyList<(Assembly Assembly, IReadOnlyList<(AgendaItem Item, Guid? Ratifies)> Items)> Read()
    {
        using var reader = new StreamReader(typeof(SeedDecisions).Assembly.GetManifestResourceStream("decisions.seed")!);
        var all = new List<(Assembly Assembly, List<(AgendaItem, Guid?)> Items)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            switch (line.Split('|'))
            {
                case ["assembly", var id, var kind, var date, var place]:
                    all.Add(
                        (
                            new Assembly
                            {
                                Id = Guid.Parse(id),
                                Kind = Enum.Parse<AssemblyKind>(kind),
                                Date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                                Place = place,
                                ReferenceDate = Assembly.NotPublished,
                            },
                            []
                        )
                    );
                    break;
                case [
                    "item",
                    var id,
                    var kind,
                    var title,
                    var outcome,
                    var manner,
                    var percentage,
                    var voted,
                    var entitled,
                    var note,
                    var ratifies,
                ]:
                    var assembly = all[^1].Assembly;
                    var item = ReportedDecision.Of(
                        Guid.Parse(id),
                        new ReportItemRequest
                        {
                            Kind = Enum.Parse<ItemKind>(kind),
                            Title = title,
                            Outcome = Enum.Parse<ItemOutcome>(outcome),
                            Acclamation = manner == "A",
                            Options =
                                percentage.Length == 0
                                    ? []
                                    :
                                    [
                                        new ReportedOption
                                        {
                                            Title = "Voor",
                                            Carries = true,
                                            Percentage = decimal.Parse(percentage, CultureInfo.InvariantCulture),
                                        },
                                    ],
                            Municipalities = Figure(voted),
                            EntitledMunicipalities = Figure(entitled),
                            Source = $"{Source} van {assembly.Date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))}",
                            Note = note.Length == 0 ? null : note,
                        },
                        assembly,
                        DutchTime.At(assembly.Date, TimeOnly.MinValue).AddSeconds(all[^1].Items.Count)
                    );
                    all[^1].Items.Add((item, ratifies.Length == 0 ? null : Guid.Parse(ratifies)));
                    break;
                default:
                    throw new InvalidOperationException($"The seed of decisions has a line that is none: {line}");
            }
        }
        return [.. all.Select(a => (a.Assembly, (IReadOnlyList<(AgendaItem, Guid?)>)a.Items))];
    }

    private static int? Figure(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
