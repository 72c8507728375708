using Microsoft.Extensions.Options;
using Samen.Contracts.Gateway;
using Samen.Gateway.Pages.Site;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Mail;

namespace Samen.Gateway.Digests;

/// <summary>
/// Job: mails each person what waits for them, as often as they chose. What a service that is away would add is waited for, two hours long;
/// then the mail names the service.
/// </summary>
internal sealed class SendDigests(
    GatewayDatabase database,
    PersonalLists lists,
    MailQueue mail,
    DigestLinks links,
    IOptions<DigestSettings> settings,
    TimeProvider clock,
    ILogger<SendDigests> log
)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Patient = TimeSpan.FromHours(2);

    /// <summary>Sends those that are due.</summary>
    public async Task Run(CancellationToken ct)
    {
        if (!mail.IsOn)
            return;
        IReadOnlyList<Guid> due;
        await using (var reading = await database.Read(ct))
            due = await DigestStore.Due(reading, DigestMoments.At(clock.GetUtcNow(), settings.Value));
        foreach (var id in due)
        {
            try
            {
                await Send(id, ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // One person's digest must not keep that of the others.
                log.LogWarning(e, "The digest of {Account} can't be made now and is tried again.", id);
            }
        }
    }

    private async Task Send(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Account? account;
        DigestStore.Row? last;
        await using (var reading = await database.Read(ct))
        {
            account = await AccountStore.Get(reading, id);
            last = await DigestStore.Get(reading, id);
        }
        if (account is not { Email: { } address, State: PersonState.Active })
            return;
        var since = last?.MadeAt ?? account.CreatedAt;
        var (digest, text) = await Make(account, since, now, ct);
        if (
            digest.Away.Count > 0
            && (account.Digest == DigestRhythm.AtOnce || now - DigestMoments.At(now, settings.Value).Of(account.Digest) < Patient)
        )
            return;
        var row = new DigestStore.Row
        {
            AccountId = id,
            MadeAt = now,
            Told = digest.Keys,
        };
        await database.Write(
            async work =>
            {
                if (await DigestStore.Put(work, last, row) && digest.IsWorthIt(account.Digest, last?.Told ?? [], now))
                    await mail.Put(work, text, address);
            },
            ct
        );
    }

    private async Task<(Digest, MailText)> Make(Account account, DateTimeOffset since, DateTimeOffset now, CancellationToken ct)
    {
        var open = await lists.Of(account, ct);
        return await lists.Ask(
            account,
            async http =>
            {
                var services = http.RequestServices;
                var (api, ui, me) = (
                    services.GetRequiredService<ApiClient>(),
                    services.GetRequiredService<Ui>(),
                    services.GetRequiredService<Me>()
                );
                var own = me.ReadsNotices;
                var digest = new Digest(
                    open,
                    own is null ? [] : (await api.Notices(own, since).UnlessAway())?.Items ?? [],
                    own is null ? null : (await api.MunicipalContributions([own]).UnlessAway())?.FirstOrDefault(),
                    await NewsOf.Since(api, since),
                    await Planned.Of(api, ui, now)
                );
                return (digest, new DigestLetter(ui, now).Write(digest, links.ProofOf(account)));
            },
            ct
        );
    }
}
