using System.ComponentModel.DataAnnotations;
using Samen.Contracts;
using Samen.Settings;
using Samen.Web;

namespace Samen.Partners;

/// <summary>How long events are kept; at the first start as <see cref="PartnersSettings"/> say.</summary>
internal sealed record RetentionSettings
{
    /// <summary>Fewer would break what subscribers are promised; more is no term.</summary>
    public const int Least = 31,
        Most = 36_500;

    /// <summary>Days that events are kept.</summary>
    [Range(Least, Most)]
    public int Days { get; init; } = 730;

    /// <summary>Days that events of a type are kept, where that differs.</summary>
    [SettingKind(SettingKind.DaysByEvent)]
    public IReadOnlyDictionary<string, int> DaysOf { get; init; } = new Dictionary<string, int>();

    /// <summary>How long events of a type are kept.</summary>
    public TimeSpan Of(string type) => TimeSpan.FromDays(DaysOf.TryGetValue(type, out var days) ? days : Days);

    /// <summary>What attributes can't say of it.</summary>
    public IEnumerable<Fault> Faults()
    {
        foreach (var (type, days) in DaysOf)
        {
            if (!FactType.All.ContainsKey(type))
                yield return new Fault("daysOf", "unknown", "There is no event of such a type.");
            else if (days is < Least or > Most)
                yield return new Fault($"daysOf/{type}", "range", $"Must be from {Least} to {Most}.");
        }
    }
}
