using Samen.Contracts;
using Samen.Gateway.Pages.Site;
using Samen.Mail;

namespace Samen.Gateway.Digests;

/// <summary>A digest as a mail, in the words of the home page.</summary>
internal sealed class DigestLetter(Ui ui, DateTimeOffset now)
{
    private const int MostNews = 8;

    /// <summary>The headings, by what depends on a task.</summary>
    private static readonly IReadOnlyDictionary<TaskWeight, Word> Headings = new Dictionary<TaskWeight, Word>
    {
        [TaskWeight.Vote] = new("Stemmen", "Voting"),
        [TaskWeight.Money] = new("Geld", "Money"),
        [TaskWeight.Others] = new("Anderen wachten op u", "Others wait for you"),
        [TaskWeight.Other] = new("Verder", "Also"),
    };

    /// <param name="digest">What it tells.</param>
    /// <param name="proof">What ends these mails.</param>
    public MailText Write(Digest digest, string proof) =>
        new(Title(digest.Tasks), [.. Blocks(digest), .. Ends(proof)], Why)
        {
            Language = ui.Code,
            Leave = $"{DigestLinks.OneClick}/{proof}",
        };

    private string Why =>
        ui.T(
            "U krijgt dit bericht omdat u een account bij Samen hebt. Bij uw account kiest u hoe vaak dit komt, en in welke taal.",
            "You get this mail because you have a Samen account. At your account you choose how often it comes, and in which language."
        );

    private string Title(IReadOnlyList<TaskView> tasks) =>
        tasks switch
        {
            [] => ui.T("Samen: nieuws", "Samen: news"),
            [var only] => $"Samen: {ui.T(Words.Of(only.Kind).Do)}: {only.Title}",
            [var first, ..] => ui.T(
                $"Samen: {tasks.Count} dingen wachten op u. {ui.T(Words.Of(first.Kind).Do)}: {first.Title}",
                $"Samen: {tasks.Count} things wait for you. {ui.T(Words.Of(first.Kind).Do)}: {first.Title}"
            ),
        };

    private IEnumerable<MailBlock> Blocks(Digest digest)
    {
        foreach (var (whose, open) in digest.Lists.Where(list => list.Open.Tasks.Count > 0))
        {
            yield return new MailBlock(whose);
            foreach (var block in Tasks(open.Tasks))
                yield return block;
        }
        foreach (var service in digest.Away)
            yield return new MailBlock(TaskWords.Away(ui, service));
        foreach (var block in Happened(digest))
            yield return block;
        if (digest.Coming is { Count: > 0 } coming)
            yield return Heading("Wat komt", "What comes");
        foreach (var one in digest.Coming ?? [])
            yield return new MailBlock($"{one.At}: {one.Text}", one.Path);
    }

    private IEnumerable<MailBlock> Ends(string proof) =>
        [
            new(ui.T("Kies hoe vaak u dit krijgt", "Choose how often you get this"), FollowLink.To("/account#post")),
            new(ui.T("Geen berichten meer", "No more mail"), $"{DigestLinks.Page}/{proof}"),
        ];

    /// <summary>What is due soon first, then by what depends on it.</summary>
    private IEnumerable<MailBlock> Tasks(IReadOnlyList<TaskView> tasks)
    {
        var soon = tasks.Where(task => task.DueAt is { } due && due - now < TaskWords.Soon).ToList();
        if (soon.Count > 0)
            yield return Heading("Binnen drie dagen", "Within three days");
        foreach (var block in soon.SelectMany(Of))
            yield return block;
        foreach (var group in tasks.Except(soon).GroupBy(task => Words.Of(task.Kind).Weight).OrderBy(group => group.Key))
        {
            yield return new MailBlock(ui.T(Headings[group.Key]), IsHeading: true);
            foreach (var block in group.SelectMany(Of))
                yield return block;
        }
    }

    private IEnumerable<MailBlock> Of(TaskView task)
    {
        yield return new MailBlock(
            Joined($"{ui.T(Words.Of(task.Kind).Do)}: {task.Title}", TaskWords.More(ui, task)),
            FollowLink.To(task.Path)
        );
        yield return new MailBlock(Joined(TaskWords.Due(ui, task, now), TaskWords.Consequence(ui, task)));
    }

    private static string Joined(params IEnumerable<string?> parts) => string.Join(' ', parts.OfType<string>());

    private IEnumerable<MailBlock> Happened(Digest digest)
    {
        if (digest.Notices.Count > 0 || digest.Contribution is not null)
            yield return Heading("Voor uw gemeente", "For your municipality");
        if (digest.Contribution is { } paid)
            yield return new MailBlock(
                ui.T(
                    $"Uw gemeente draagt in {paid.Year} {ui.Euro(paid.NetCents)} bij aan het fonds, vóór btw",
                    $"Your municipality contributes {ui.Euro(paid.NetCents)} to the fund in {paid.Year}, before VAT"
                ),
                $"/gemeenten/{paid.MunicipalityCode}"
            );
        foreach (var notice in digest.Notices)
            yield return new MailBlock(
                notice.Title is { } title ? $"{ui.T(Words.Of(notice.Kind))}: {title}" : ui.T(Words.Of(notice.Kind)),
                FollowLink.To(NoticeWords.PathOf(notice))
            );
        if (digest.News.Items.Count > 0)
            yield return Heading("Nieuws", "News");
        foreach (var one in digest.News.Items.Take(MostNews))
            yield return new MailBlock($"{ui.T(Words.OfFact(one.Last.Type))}: {one.Last.Title}", LocalPath.Of(one.Last.Path));
    }

    private MailBlock Heading(string nl, string en) => new(ui.T(nl, en), IsHeading: true);
}
