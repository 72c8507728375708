using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Every version of the voting rules; a version is added when a vote opens under changed rules.</summary>
internal static class RuleSetStore
{
    static RuleSetStore() => JsonColumn<RuleSet>.Register();

    private const string InsertRow = """
        INSERT INTO rule_set (name, version, content_json, recorded_at)
        VALUES (@Name, @Version, @Content, @RecordedAt)
        """;

    private const string SelectRows = """
        SELECT content_json AS Content,
               recorded_at AS RecordedAt
        FROM rule_set
        ORDER BY name, version
        """;

    /// <summary>The current rules of a name, with their version; null: there are none of that name.</summary>
    public static async Task<RuleSet?> Current(Work work, VotingSettings settings, string name, DateTimeOffset now)
    {
        if (settings.Of(name) is not { } set)
            return null;
        var last = (await List(work)).LastOrDefault(row => row.RuleSet.Name == name)?.RuleSet;
        if (last is not null && RuleSets.Same(last, set))
            return last;
        var next = set with { Version = (last?.Version ?? 0) + 1 };
        if (
            !await work.Insert(
                InsertRow,
                new
                {
                    next.Name,
                    next.Version,
                    Content = next,
                    RecordedAt = now,
                }
            )
        )
            throw Web.Refused.Overtaken();
        return next;
    }

    /// <summary>All versions, by name and version.</summary>
    public static async Task<IReadOnlyList<RuleSetView>> List(Reading reading) =>
        [.. (await reading.Many<Row>(SelectRows)).Select(r => new RuleSetView(r.Content!, r.RecordedAt))];

    private sealed record Row
    {
        public RuleSet? Content { get; init; }
        public DateTimeOffset RecordedAt { get; init; }
    }
}
