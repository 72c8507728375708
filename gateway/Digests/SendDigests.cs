using System.Security.Claims;
using Microsoft.Extensions.Options;
using Samen.Contracts.Gateway;
using Samen.Gateway.Identity;
using Samen.Gateway.Pages.Site;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Mail;
using Samen.Storage;

namespace Samen.Gateway.Digests;

/// <summary>
/// Job: mails each person what waits for them, as often as they chose. What a service that is away would add is waited for, two hours long;
/// then the mail names the service.
/// </summary>
internal sealed class SendDigests(
    GatewayDatabase database,
    OnBehalf behalf,
    MailQueue mail,
    DigestLinks links,
    IOptions<DigestSettings> settings,
    IOptions<PeopleSettings> people,
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
        IReadOnlyList<Account> absent;
        await using (var reading = await database.Read(ct))
        {
            account = await AccountStore.Get(reading, id);
            last = await DigestStore.Get(reading, id);
            absent = await Absent(reading, id, now);
        }
        if (account is not { Email: { } address, State: PersonState.Active })
            return;
        var since = last?.MadeAt ?? account.CreatedAt;
        var (digest, text) = await Make(account, absent, since, now, ct);
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

    private static async Task<IReadOnlyList<Account>> Absent(Reading reading, Guid id, DateTimeOffset now)
    {
        var absent = new List<Account>();
        foreach (var row in await StandInStore.Of(reading, id, now))
        {
            if (row.StandInId == id && row.StartsAt <= now && await AccountStore.Get(reading, row.AbsentId) is { DisabledAt: null } one)
                absent.Add(one);
        }
        return absent;
    }

    private async Task<(Digest, MailText)> Make(
        Account account,
        IReadOnlyList<Account> absent,
        DateTimeOffset since,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var lists = new List<(string, OpenTasks)>();
        foreach (var one in absent)
            lists.Add(await behalf.Ask(Principal(account, one), account.Language, List, ct));
        return await behalf.Ask(
            Principal(account, account),
            account.Language,
            async http =>
            {
                var services = http.RequestServices;
                var (api, ui, me) = (
                    services.GetRequiredService<ApiClient>(),
                    services.GetRequiredService<Ui>(),
                    services.GetRequiredService<Me>()
                );
                var digest = new Digest(
                    [await List(http), .. lists],
                    me.ReadsNotices is { } own ? (await api.Notices(own, since).UnlessAway())?.Items ?? [] : [],
                    await NewsOf.Since(api, since),
                    await Planned.Of(api, ui, now)
                );
                return (digest, new DigestLetter(ui, now).Write(digest, links.ProofOf(account)));
            },
            ct
        );
    }

    private static async Task<(string Whose, OpenTasks Open)> List(HttpContext http)
    {
        var services = http.RequestServices;
        var me = services.GetRequiredService<Me>();
        var names = await services.GetRequiredService<MunicipalityNames>().All(services.GetRequiredService<ApiClient>());
        var name = me.Municipality is { } code ? names.GetValueOrDefault(code)?.Name ?? code : null;
        return (TaskWords.Whose(services.GetRequiredService<Ui>(), me, null, name), await OpenTasks.Of(http));
    }

    /// <summary>The person, with the roles that they have or stand in for; none without the second factor that they must have.</summary>
    private ClaimsPrincipal Principal(Account account, Account grants) =>
        Claims.Principal(
            "digest",
            "",
            account.Id.ToString(),
            account.Name,
            people.Value.MustEnrol(account.SecondFactorAt, account.ExternalId) ? new Grant() : grants.Grant,
            account == grants ? [] : [new Claim(Claims.StandsInFor, grants.Name)]
        );
}
