using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>An initiative in a round: the owner that leads answers, and the Taskforce judges.</summary>
[Audited]
internal sealed record RoundEntry
{
    public int Year { get; init; }
    public Guid InitiativeId { get; init; }
    public string Title { get; init; } = "";
    public string LeadMunicipality { get; init; } = "";
    public TextList? Answers { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public Guid? ItemId { get; init; }
    public Verdict? Judgement { get; init; }

    /// <summary>How often it was answered.</summary>
    public int Version { get; init; }

    /// <summary>Reports answers that are missing, too many, too short or too long.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="questions">How many questions there are.</param>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<string> answers, int questions)
    {
        if (answers.Count != questions)
            yield return new Fault("answers", "length", $"Must be {questions}: one to each question.");
        foreach (var (index, answer) in answers.Index())
            if (answer.Trim().Length is < 2 or > 2000)
                yield return new Fault($"answers/{index}", "length", "Must be 2 to 2,000 characters.");
    }

    /// <summary>Records the answers, or replaces them. The caller checks <see cref="FaultsOf"/>.</summary>
    /// <param name="answers">One to each question.</param>
    /// <param name="item">What the Taskforce judges it by, if it has none yet.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is judged.</exception>
    public RoundEntry Answer(IReadOnlyList<string> answers, Guid item, DateTimeOffset now) =>
        Judgement is not null
            ? throw new RuleViolation("wrong-state", "The Taskforce has judged this initiative in this round.")
            : this with
            {
                Answers = new TextList([.. answers.Select(answer => answer.Trim())]),
                AnsweredAt = now,
                ItemId = ItemId ?? item,
                Version = Version + 1,
            };

    public RoundEntryView View() =>
        new(InitiativeId, Title, LeadMunicipality, Answers?.Items ?? [], AnsweredAt, ItemId, Judgement, Version);
}
