using System.Security.Claims;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>
/// Job: who left and has an e-mail address no longer speaks for the municipality under it. While the register is away it is tried again.
/// </summary>
internal sealed class EndRepresentatives(GatewayDatabase database, OnBehalf behalf, TimeProvider clock, ILogger<EndRepresentatives> log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>In whose name the register is changed.</summary>
    private static readonly ClaimsPrincipal Gateway = Claims.Principal(
        "gateway",
        "",
        GatewayService.Name,
        GatewayService.Name,
        new Grant { Roles = [Roles.Admin] }
    );

    public async Task Run(CancellationToken ct)
    {
        IReadOnlyList<Account> leaving;
        await using (var reading = await database.Read(ct))
            leaving = await AccountStore.Leaving(reading);
        foreach (var account in leaving)
        {
            try
            {
                await behalf.Ask(Gateway, "nl", http => End(http, account), ct);
                account.GoneAt = clock.GetUtcNow();
                // Whoever was let in again meanwhile is another version, and looked at anew.
                await database.Write(work => AccountStore.Update(work, account), ct);
            }
            catch (ApiProblem problem)
            {
                // One of them must not keep the others.
                log.LogWarning(problem, "Account {Account} left and may still be in the register; that is tried again.", account.Id);
            }
        }
    }

    private async Task<bool> End(HttpContext http, Account account)
    {
        var services = http.RequestServices;
        var (api, ui) = (services.GetRequiredService<ApiClient>(), services.GetRequiredService<Ui>());
        var (code, today) = (account.Municipality!, clock.Today());
        foreach (var one in (await api.Representatives(code).Unless(problem => problem.Status == 404)) ?? [])
        {
            if (!string.Equals(one.Email, account.Email, StringComparison.OrdinalIgnoreCase) || one.ValidTo <= today)
                continue;
            var request = new RepresentativeRequest
            {
                Role = one.Role,
                Name = one.Name,
                Email = one.Email,
                ValidFrom = one.ValidFrom,
                ValidTo = one.ValidFrom < today ? today : one.ValidFrom.AddDays(1),
            };
            await api.ChangeRepresentative(code, one.Id, request, new FormState(http, "", ui, clock).At(one.Version));
        }
        return true;
    }
}
