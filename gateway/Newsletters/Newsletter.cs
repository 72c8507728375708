using Samen.Contracts.Gateway;
using Samen.Gateway.Pages.Site;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Newsletters;

/// <summary>
/// An issue of the newsletter: drafted by the assembly secretary, then published and mailed once. There is one draft at a time, since a
/// number is given once.
/// </summary>
[Audited]
internal sealed record Newsletter
{
    private const int MostText = 2000,
        MostTitle = 200,
        MostPath = 500,
        Least = 3;

    public int Number { get; init; }
    public string Title { get; init; } = "";
    public string? Introduction { get; init; }
    public IReadOnlyList<NewsletterPart> Parts { get; init; } = [];
    public DateTimeOffset Since { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How many readers it had when it was published.</summary>
    public int? Readers { get; init; }
    public string? Correction { get; init; }
    public DateTimeOffset? CorrectedAt { get; init; }
    public DateTimeOffset BegunAt { get; init; }
    public int Version { get; init; }

    public bool IsDraft => PublishedAt is null;

    /// <summary>What is wrong with the parts of a text.</summary>
    public static IEnumerable<Fault> FaultsOf(WriteNewsletterRequest request) =>
        (request.Parts ?? [])
            .Index()
            .SelectMany(one => FaultsOf(one.Item ?? new NewsletterPart()).Select(fault => fault.Within($"parts/{one.Index}")));

    public static Newsletter Begin(
        int number,
        string title,
        DateTimeOffset since,
        IReadOnlyList<NewsletterPart> parts,
        DateTimeOffset now
    ) =>
        new()
        {
            Number = number,
            Title = title,
            Parts = parts,
            Since = since,
            BegunAt = now,
            Version = 1,
        };

    /// <summary>Its next text.</summary>
    /// <exception cref="RuleViolation"><c>newsletter-published</c>.</exception>
    public Newsletter Write(WriteNewsletterRequest request)
    {
        MustBeDraft();
        return this with
        {
            Title = request.Title!.Trim(),
            Introduction = Bare(request.Introduction),
            Parts =
            [
                .. request
                    .Parts!.OrderBy(part => part.Section)
                    .Select(part => part with { Title = part.Title!.Trim(), Text = Bare(part.Text), Path = Bare(part.Path) }),
            ],
            Version = Version + 1,
        };
    }

    /// <summary>On the site, and about to be mailed.</summary>
    /// <exception cref="RuleViolation"><c>newsletter-published</c>, <c>newsletter-empty</c>.</exception>
    public Newsletter Publish(int readers, DateTimeOffset now)
    {
        MustBeDraft();
        return Parts.Count == 0
            ? throw new RuleViolation("newsletter-empty", "It has no parts yet.")
            : this with
            {
                PublishedAt = now,
                Readers = readers,
                Version = Version + 1,
            };
    }

    /// <summary>With what was wrong in it; null: nothing.</summary>
    /// <exception cref="RuleViolation"><c>newsletter-draft</c>.</exception>
    public Newsletter Correct(string? correction, DateTimeOffset now) =>
        IsDraft
            ? throw new RuleViolation("newsletter-draft", "It is a draft still; change its text.")
            : this with
            {
                Correction = Bare(correction),
                CorrectedAt = Bare(correction) is null ? null : now,
                Version = Version + 1,
            };

    /// <exception cref="RuleViolation"><c>newsletter-published</c>.</exception>
    public void MustBeDraft()
    {
        if (!IsDraft)
            throw new RuleViolation("newsletter-published", "It was published; what was mailed stays as it is, with a correction.");
    }

    public NewsletterView View() => new(Number, Title, Introduction, Parts, Since, PublishedAt, Readers, Correction, CorrectedAt, Version);

    private static IEnumerable<Fault> FaultsOf(NewsletterPart part)
    {
        if (part.Section is null)
            yield return new Fault("section", "required", "Is required.");
        if (part.Title?.Trim().Length is not (>= Least and <= MostTitle))
            yield return new Fault("title", "length", $"Must be {Least} to {MostTitle} characters long.");
        if (part.Text?.Trim().Length is not (>= Least and <= MostText))
            yield return new Fault("text", "length", $"Must be {Least} to {MostText} characters long.");
        if (Bare(part.Path) is { } path && (path.Length > MostPath || LocalPath.Of(path) != path))
            yield return new Fault("path", "format", "Must be a path on this site, such as /behoeften.");
    }

    private static string? Bare(string? text) => text?.Trim().ReplaceLineEndings("\n") is { Length: > 0 } bare ? bare : null;
}
