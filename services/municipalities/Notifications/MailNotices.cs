using Samen.Mail;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Job: mails those who speak for a municipality of what concerns it, once. Without a mail server the notices are dropped, so that nothing
/// waits for ever; so are those of long ago, which a new store hears again.
/// </summary>
internal static class MailNotices
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static async Task Run(MunicipalitiesDatabase database, MailQueue mail, TimeProvider clock, CancellationToken ct)
    {
        IReadOnlyList<Notice> notices;
        await using (var reading = await database.Read(ct))
            notices = await NoticeStore.List(reading);
        foreach (var notice in notices)
            await database.Write(
                async work =>
                {
                    if (!await NoticeStore.Take(work, notice) || clock.GetUtcNow() - notice.GivenAt > Longest)
                        return;
                    await mail.Put(
                        work,
                        NoticeTexts.Of(notice),
                        await RepresentativeStore.EmailsOf(work, notice.MunicipalityCode, clock.Today())
                    );
                },
                ct
            );
    }
}
