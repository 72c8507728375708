using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Digests;
using Samen.Gateway.Pages.Site;
using Samen.Gateway.Pages.Tasks;

namespace Samen.Gateway.Tests;

/// <summary>When mail of what waits goes, and when it is worth one.</summary>
public sealed class DigestTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-27T05:59:00Z", "2026-11-26T06:00:00Z", "2026-11-23T06:00:00Z")] // A Friday, before seven.
    [InlineData("2026-11-27T06:00:00Z", "2026-11-27T06:00:00Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23T05:00:00Z", "2026-11-22T06:00:00Z", "2026-11-16T06:00:00Z")] // A Monday, before seven.
    [InlineData("2026-11-23T07:00:00Z", "2026-11-23T06:00:00Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-07-06T05:30:00Z", "2026-07-06T05:00:00Z", "2026-07-06T05:00:00Z")] // In summer.
    public void The_morning_is_that_of_the_netherlands(string now, string daily, string weekly)
    {
        var moments = DigestMoments.At(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), new DigestSettings());
        moments.Daily.ShouldBe(DateTimeOffset.Parse(daily, CultureInfo.InvariantCulture));
        moments.Weekly.ShouldBe(DateTimeOffset.Parse(weekly, CultureInfo.InvariantCulture));
        moments.AtOnce.ShouldBe(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture).AddMinutes(-15));
    }

    [Fact]
    public void What_is_new_is_worth_a_mail_and_what_was_told_is_not_until_it_is_nearly_due()
    {
        var later = Task("things/1", Now.AddDays(10));
        var digest = Of(later);
        foreach (var rhythm in (DigestRhythm[])[DigestRhythm.AtOnce, DigestRhythm.Daily, DigestRhythm.Weekly])
            digest.IsWorthIt(rhythm, new HashSet<string>(), Now).ShouldBeTrue($"{rhythm}: it is new");
        digest.IsWorthIt(DigestRhythm.AtOnce, digest.Keys, Now).ShouldBeFalse();
        digest.IsWorthIt(DigestRhythm.Daily, digest.Keys, Now).ShouldBeFalse();
        digest.IsWorthIt(DigestRhythm.Weekly, digest.Keys, Now).ShouldBeTrue("it still waits");
        digest.IsWorthIt(DigestRhythm.Daily, digest.Keys, Now.AddDays(8)).ShouldBeTrue("it is nearly due");
        digest.IsWorthIt(DigestRhythm.Daily, digest.Keys, Now.AddDays(11)).ShouldBeFalse("it is over");
        Of(later, Task("things/2", null)).IsWorthIt(DigestRhythm.AtOnce, digest.Keys, Now).ShouldBeTrue("another one is new");
    }

    [Fact]
    public void Nothing_is_no_mail_and_what_a_municipality_is_told_is()
    {
        foreach (var rhythm in Enum.GetValues<DigestRhythm>())
        {
            Of().IsWorthIt(rhythm, new HashSet<string>(), Now).ShouldBeFalse($"{rhythm}");
            var told = Of() with { Notices = [new NoticeView(Guid.Empty, NoticeKind.NeedCommented, Guid.Empty, "Balie", Now)] };
            told.IsWorthIt(rhythm, new HashSet<string>(), Now).ShouldBeTrue($"{rhythm}");
        }
    }

    [Fact]
    public void Every_notice_has_words_and_leads_to_a_page()
    {
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            NoticeWords.PathOf(new NoticeView(Guid.Empty, kind, Guid.Empty, "Balie", Now)).ShouldEndWith($"/{Guid.Empty}");
            NoticeWords.PathOf(new NoticeView(Guid.Empty, kind, null, null, Now)).ShouldBe("/");
        }
    }

    private static Digest Of(params IReadOnlyList<TaskView> tasks) =>
        new([("Dit wacht op u.", new OpenTasks(tasks, []))], [], null, new NewsOf([], []), []);

    private static TaskView Task(string subject, DateTimeOffset? due) =>
        new(TaskKind.RenewCredential, "Admin", subject, "Sleutel", "/sleutels", Now.AddDays(-1), due);
}
