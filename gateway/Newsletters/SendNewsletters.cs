using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Mail;

namespace Samen.Gateway.Newsletters;

/// <summary>
/// Job: mails what was published to all its readers, each once: a reader is claimed in the transaction that queues the mail. What it
/// says of each municipality is kept first, so that mail and site say the same for ever.
/// </summary>
internal sealed class SendNewsletters(
    GatewayDatabase database,
    NewsletterSources sources,
    NewsletterLinks links,
    MailQueue mail,
    TimeProvider clock
)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>So long it waits for a service that is away; then it goes without what that would say.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromHours(2);

    private const int AtOnce = 100;

    /// <summary>Sends what is not sent yet, and forgets who never confirmed.</summary>
    public async Task Run(CancellationToken ct)
    {
        await Forget(clock.GetUtcNow() - NewsletterReader.Confirmable, ct);
        while (await Next(ct) is { } newsletter)
        {
            if (!await Prepare(newsletter, ct))
                return;
            while (await SendSome(newsletter, ct)) { }
        }
    }

    /// <summary>Writes only where there is something to forget: each write has the gateway read its credentials again.</summary>
    private async Task Forget(DateTimeOffset before, CancellationToken ct)
    {
        await using (var reading = await database.Read(ct))
        {
            if (!await NewsletterReaderStore.HasAsked(reading, before))
                return;
        }
        await database.Write(work => NewsletterReaderStore.RemoveAsked(work, before), ct);
    }

    private async Task<Newsletter?> Next(CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await NewsletterStore.Unsent(reading) is { } number ? await NewsletterStore.Get(reading, number) : null;
    }

    /// <summary>False: a service is away, and it waits.</summary>
    private async Task<bool> Prepare(Newsletter newsletter, CancellationToken ct)
    {
        await using (var reading = await database.Read(ct))
        {
            if (await NewsletterStore.IsPrepared(reading, newsletter.Number))
                return true;
        }
        var facts = await sources.OfAll(ct);
        if (facts is null && clock.GetUtcNow() - newsletter.PublishedAt < Patient)
            return false;
        await database.Write(work => NewsletterStore.Prepare(work, newsletter.Number, facts ?? [], clock.GetUtcNow()), ct);
        return true;
    }

    /// <summary>False: there is nobody left.</summary>
    private async Task<bool> SendSome(Newsletter newsletter, CancellationToken ct)
    {
        var mails = new List<(NewsletterReader Reader, MailText Text)>();
        await using (var reading = await database.Read(ct))
        {
            foreach (var reader in mail.IsOn ? await NewsletterReaderStore.Due(reading, newsletter.Number, AtOnce) : [])
            {
                var facts = reader.MunicipalityCode is { } code ? await NewsletterStore.Facts(reading, newsletter.Number, code) : null;
                mails.Add((reader, await Letter(newsletter.View(), facts, reader, ct)));
            }
        }
        await database.Write(
            async work =>
            {
                if (mails.Count == 0)
                    await NewsletterStore.Sent(work, newsletter.Number, clock.GetUtcNow());
                foreach (var (reader, text) in mails)
                    if (await NewsletterReaderStore.Claim(work, reader, newsletter.Number))
                        await mail.Put(work, text, reader.Address);
            },
            ct
        );
        return mails.Count > 0;
    }

    private Task<MailText> Letter(
        NewsletterView newsletter,
        NewsletterMunicipalityView? facts,
        NewsletterReader reader,
        CancellationToken ct
    ) =>
        sources.Ask(
            reader.Language,
            http =>
                Task.FromResult(
                    new NewsletterLetter(http.RequestServices.GetRequiredService<Ui>()).Write(
                        newsletter,
                        reader.MunicipalityCode,
                        facts,
                        links.ProofOf(reader.Id)
                    )
                ),
            ct
        );
}
