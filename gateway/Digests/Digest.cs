using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Gateway;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Site;

namespace Samen.Gateway.Digests;

/// <summary>What a person is told by mail: the same as their home page says.</summary>
/// <param name="Lists">What waits for them, and for those in whose place they act, each with whose it is.</param>
/// <param name="Notices">What their municipality was told of since the last one.</param>
/// <param name="Contribution">What their municipality contributes to the fund in the last year that is final; null: not known.</param>
/// <param name="News">What happened since the last one.</param>
/// <param name="Coming">What is planned; null: not known now.</param>
internal sealed record Digest(
    IReadOnlyList<(string Whose, OpenTasks Open)> Lists,
    IReadOnlyList<NoticeView> Notices,
    MunicipalContributionView? Contribution,
    NewsOf News,
    IReadOnlyList<Planned>? Coming
)
{
    /// <summary>All that waits.</summary>
    public IReadOnlyList<TaskView> Tasks { get; } = [.. Lists.SelectMany(list => list.Open.Tasks)];

    /// <summary>The services that did not answer.</summary>
    public IReadOnlyList<string> Away { get; } = [.. Lists.SelectMany(list => list.Open.Away).Concat(News.Away).Distinct()];

    /// <summary>The tasks, to know later which are new.</summary>
    public HashSet<string> Keys => [.. Tasks.Select(KeyOf)];

    /// <summary>What a task is known by.</summary>
    public static string KeyOf(TaskView task) => $"{task.Kind} {task.Subject}";

    /// <summary>Whether it is worth a mail.</summary>
    /// <param name="rhythm">What the person chose.</param>
    /// <param name="told">The tasks of the last one.</param>
    /// <param name="now">The current time.</param>
    public bool IsWorthIt(DigestRhythm rhythm, IReadOnlySet<string> told, DateTimeOffset now) =>
        Notices.Count > 0
        || Tasks.Any(task => !told.Contains(KeyOf(task)))
        || rhythm switch
        {
            DigestRhythm.Daily => Tasks.Any(task => task.DueAt is { } due && due > now && due - now < TaskWords.Soon),
            DigestRhythm.Weekly => Tasks.Count > 0 || News.Items.Count > 0,
            _ => false,
        };
}
