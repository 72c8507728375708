using Samen.Contracts.Gateway;
using Samen.Gateway.Access;
using Samen.Gateway.Clients;
using Samen.Gateway.People;
using Samen.Storage;

namespace Samen.Gateway.Pages.Administration;

/// <summary>What the tables of keys and clients say alike.</summary>
internal static class CredentialTexts
{
    private const int MostPeople = 500;

    /// <summary>How many requests it may send.</summary>
    public static string Limits(Ui ui, Credential one, LimitSettings limits)
    {
        var (minute, day) = (ui.Number(one.PerMinute ?? limits.PerMinute), ui.Number(one.PerDay ?? limits.PerDay));
        return ui.T($"{minute} per minuut, {day} per dag", $"{minute} per minute, {day} per day");
    }

    /// <summary>Whose it is: the person as whom it acts, or nobody's.</summary>
    public static string Owner(Ui ui, Credential one) => one.PersonName ?? ui.T("een systeem", "a system");

    /// <summary>To whom a new one can belong, by user name: active accounts, at most 500, and this one.</summary>
    public static async Task<IReadOnlyList<(string, string)>> People(Reading reading, string? chosen)
    {
        var accounts = (await AccountStore.Page(reading, null, null, null, "", MostPeople)).ToList();
        if (
            Guid.TryParse(chosen, out var id)
            && accounts.TrueForAll(one => one.Id != id)
            && await AccountStore.Get(reading, id) is { } account
        )
            accounts.Add(account);
        return
        [
            .. accounts
                .Where(one => one.State == PersonState.Active)
                .Select(one => (one.Id.ToString(), one.Label == one.Name ? one.Name : $"{one.Label} ({one.Name})")),
        ];
    }

    /// <summary>Until when it is good.</summary>
    public static string Until(Ui ui, Credential one) =>
        one.RevokedAt is { } gone ? ui.T($"ingetrokken op {ui.Day(gone)}", $"revoked on {ui.Day(gone)}")
        : one.Grant.Roles.Count == 0 ? ui.T("gestopt door een wijziging van het account", "stopped by a change to the account")
        : one.ExpiresAt is { } end ? ui.Moment(end)
        : "-";
}
