using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A rate of statutory interest, from a day on until the next one. It never changes; one that is wrong is removed.</summary>
[Audited]
internal sealed record InterestRate
{
    private static readonly DateOnly First = new(2012, 1, 1);

    public Guid Id { get; init; }
    public InterestRegime Regime { get; init; }
    public DateOnly From { get; init; }

    /// <summary>Percent a year, times 100.</summary>
    public int Hundredths { get; init; }
    public string Source { get; init; } = "";
    public string RecordedBy { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }
    public string? RemovedBy { get; init; }
    public DateTimeOffset? RemovedAt { get; init; }
    public int Version { get; init; }

    /// <summary>Reports what the request alone says wrong.</summary>
    public static IEnumerable<Fault> FaultsOf(RecordInterestRateRequest request, DateOnly today)
    {
        if (request.Regime == InterestRegime.Off)
            yield return new Fault("regime", "unknown", "Must be Ordinary or Commercial.");
        if (request.From < First || request.From > today.AddYears(1))
            yield return new Fault("from", "range", $"From {First:yyyy-MM-dd} to a year from now.");
        if (request.Percentage is { } percentage && decimal.Round(percentage, 2) != percentage)
            yield return new Fault("percentage", "format", "At most two decimals.");
    }

    public static InterestRate Record(RecordInterestRateRequest request, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Regime = request.Regime!.Value,
            From = request.From!.Value,
            Hundredths = (int)(request.Percentage!.Value * 100),
            Source = request.Source!.Trim(),
            RecordedBy = by,
            RecordedAt = now,
            Version = 1,
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was removed before.</exception>
    public InterestRate Remove(string by, DateTimeOffset now) =>
        RemovedAt is null
            ? this with
            {
                RemovedBy = by,
                RemovedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", "This rate was removed before.");

    public InterestRateView View() => new(Id, Regime, From, Hundredths / 100m, Source, RecordedAt, RemovedAt, Version);
}
