using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities.Register;

/// <summary>First start: fills the register from the seed that the program carries, and tells the others.</summary>
internal static class SeedRegister
{
    public static Func<Database, CancellationToken, Task> Create(IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return (database, ct) => database.Write(async work =>
        {
            if (await MunicipalityStore.Count(work) > 0) return;
            var now = clock.GetUtcNow();
            foreach (var (municipality, figure) in Read())
            {
                await MunicipalityStore.Insert(work, municipality);
                await MunicipalityStore.Insert(work, figure);
                work.Publish(new MunicipalityRegistered(municipality.Code, municipality.Name, municipality.Province, figure.ReferenceDate, figure.Inhabitants), now);
            }
        }, ct);
    }

    /// <summary>The seed: the format is said in the file itself.</summary>
    internal static IEnumerable<(Municipality, Figure)> Read()
    {
        using var reader = new StreamReader(typeof(SeedRegister).Assembly.GetManifestResourceStream("register.seed")!);
        var date = default(DateOnly);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("date ", StringComparison.Ordinal))
            {
                date = DateOnly.ParseExact(line[5..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
                continue;
            }
            var cells = line.Split('|');
            yield return (
                new Municipality { Code = cells[0], Name = cells[1], Province = cells[2] },
                new Figure { Code = cells[0], ReferenceDate = date, Inhabitants = int.Parse(cells[3], CultureInfo.InvariantCulture) });
        }
    }
}
