using Samen.Contracts.Municipalities;
using Samen.Search;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The search entries of this service.</summary>
internal static class Findable
{
    public static SearchEntry Of(Assembly assembly) =>
        new()
        {
            Subject = $"assemblies/{assembly.Id}",
            Kind = "assembly",
            Title = AssemblyWords.TitleOf(assembly) + Cancelled(assembly),
            Body = assembly.Place,
            Path = $"/vergaderingen/{assembly.Id}",
            ChangedAt = DutchTime.At(assembly.Date, TimeOnly.MinValue),
        };

    private static string Cancelled(Assembly assembly) => assembly.CancelledAt is null ? "" : " (afgelast)";

    public static SearchEntry Of(AgendaItem item) =>
        new()
        {
            Subject = $"agenda-items/{item.Id}",
            Kind = item.Kind == ItemKind.Motion ? "motion" : "agenda-item",
            Title = item.Title,
            Body = string.Join('\n', new[] { item.Text, item.Explanation }.OfType<string>()),
            Path = $"/agendapunten/{item.Id}",
            ChangedAt = item.ClosedAt ?? item.OpenedAt ?? item.ProposedAt,
        };

    public static SearchEntry Of(CouncilDecision decision) =>
        new()
        {
            Subject = $"council-decisions/{decision.Id}",
            Kind = "council-decision",
            Title = decision.Title,
            Body = decision.Text,
            Path = $"/raadsstukken/{decision.Id}",
            ChangedAt = DutchTime.At(decision.DecidedOn, TimeOnly.MinValue),
        };

    /// <summary>A municipality by its name of a day, and by what else it was, is or will be called.</summary>
    /// <param name="periods">All periods of one code, oldest first.</param>
    /// <param name="others">The other names of all.</param>
    /// <param name="today">The day.</param>
    public static SearchEntry Of(IReadOnlyList<Municipality> periods, OtherNames others, DateOnly today)
    {
        var newest = periods.LastOrDefault(period => period.ValidFrom <= today) ?? periods[0];
        var code = newest.Code;
        var names = others.Of(code, newest.Name);
        return new SearchEntry
        {
            Subject = $"municipalities/{code}",
            Kind = "municipality",
            Title = newest.Name,
            OtherNames = [$"Gemeente {newest.Name}", .. names, .. names.Select(name => $"Gemeente {name}")],
            Body = string.Join(", ", [code, .. Provinces.NamesOf(newest.Province), .. names]),
            Path = $"/gemeenten/{code}",
            ChangedAt = new DateTimeOffset(newest.ValidFrom.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        };
    }
}
