using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The Taskforce's advice; an initiative that was returned gets advice again.</summary>
internal static class AdviceStore
{
    private sealed record Row
    {
        public Verdict Verdict { get; init; }
        public string Reason { get; init; } = "";
        public DateTimeOffset GivenAt { get; init; }
    }

    private const string InsertAdvice = """
        INSERT INTO advice (id, initiative_id, verdict, reason, given_by, given_at)
        VALUES (@Id, @InitiativeId, @Verdict, @Reason, @GivenBy, @GivenAt)
        """;

    private const string SelectAdvice = """
        SELECT verdict AS Verdict,
               reason AS Reason,
               given_at AS GivenAt
        FROM advice
        WHERE initiative_id = @InitiativeId
        ORDER BY given_at
        """;

    public static Task Insert(Work work, Guid initiativeId, Verdict verdict, string reason, string givenBy, DateTimeOffset at) =>
        work.Execute(
            InsertAdvice,
            new
            {
                Id = Guid.CreateVersion7(at),
                InitiativeId = initiativeId,
                Verdict = verdict.ToString(),
                Reason = reason,
                GivenBy = givenBy,
                GivenAt = at,
            }
        );

    public static async Task<IReadOnlyList<AdviceView>> Of(Reading reading, Guid initiativeId) =>
        [
            .. (await reading.Many<Row>(SelectAdvice, new { InitiativeId = initiativeId })).Select(a => new AdviceView(
                a.Verdict,
                a.Reason,
                a.GivenAt
            )),
        ];
}
