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

    /// <summary>The current rules of a name, with the version that they have or get; null: there are none of that name.</summary>
    public static async Task<RuleSet?> Current(Reading reading, VotingSettings settings, string name)
    {
        if (settings.Of(name) is not { } set)
            return null;
        var last = (await List(reading)).LastOrDefault(row => row.RuleSet.Name == name)?.RuleSet;
        return last is not null && RuleSets.Same(last, set) ? last : set with { Version = (last?.Version ?? 0) + 1 };
    }

    /// <summary>Keeps the rules that a vote is opened under, unless they were kept before.</summary>
    public static async Task Keep(Work work, RuleSet rules, DateTimeOffset now)
    {
        if ((await List(work)).Any(row => row.RuleSet.Name == rules.Name && row.RuleSet.Version == rules.Version))
            return;
        if (
            !await work.Insert(
                InsertRow,
                new
                {
                    rules.Name,
                    rules.Version,
                    Content = rules,
                    RecordedAt = now,
                }
            )
        )
            throw Web.Refused.Overtaken();
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
