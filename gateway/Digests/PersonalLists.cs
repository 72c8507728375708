using System.Security.Claims;
using Microsoft.Extensions.Options;
using Samen.Gateway.Identity;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Storage;

namespace Samen.Gateway.Digests;

/// <summary>What waits for an account outside a request: for the person, and for those in whose place they act.</summary>
internal sealed class PersonalLists(GatewayDatabase database, OnBehalf behalf, IOptions<PeopleSettings> people, TimeProvider clock)
{
    /// <summary>Asks something in the name of the person.</summary>
    public Task<T> Ask<T>(Account account, Func<HttpContext, Task<T>> ask, CancellationToken ct) =>
        behalf.Ask(Principal(account, account), account.Language, ask, ct);

    /// <summary>Each list with whose it is, their own first.</summary>
    public async Task<IReadOnlyList<(string Whose, OpenTasks Open)>> Of(Account account, CancellationToken ct)
    {
        IReadOnlyList<Account> absent;
        await using (var reading = await database.Read(ct))
            absent = await Absent(reading, account.Id, clock.GetUtcNow());
        var lists = new List<(string, OpenTasks)>();
        foreach (var grants in absent.Prepend(account))
            lists.Add(await behalf.Ask(Principal(account, grants), account.Language, List, ct));
        return lists;
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
