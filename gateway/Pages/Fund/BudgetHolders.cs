using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The accounts that can hold a budget mandate, as a choice.</summary>
internal static class BudgetHolders
{
    private const int Most = 500;

    public static async Task<IReadOnlyList<(string Value, string Text)>> Choices(GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return
        [
            .. (await AccountStore.Page(reading, null, Roles.BudgetHolder, null, "", Most))
                .Where(account => account.DisabledAt is null)
                .Select(account => (account.Id.ToString(), account.Label)),
        ];
    }
}
