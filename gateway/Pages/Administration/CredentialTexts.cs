using Samen.Gateway.Access;
using Samen.Gateway.Clients;

namespace Samen.Gateway.Pages.Administration;

/// <summary>What the tables of keys and clients say alike.</summary>
internal static class CredentialTexts
{
    /// <summary>How many requests it may send.</summary>
    public static string Limits(Ui ui, Credential one, LimitSettings limits)
    {
        var (minute, day) = (ui.Number(one.PerMinute ?? limits.PerMinute), ui.Number(one.PerDay ?? limits.PerDay));
        return ui.T($"{minute} per minuut, {day} per dag", $"{minute} per minute, {day} per day");
    }

    /// <summary>Until when it is good.</summary>
    public static string Until(Ui ui, Credential one) =>
        one.RevokedAt is { } gone ? ui.T($"ingetrokken op {ui.Day(gone)}", $"revoked on {ui.Day(gone)}")
        : one.ExpiresAt is { } end ? ui.Moment(end)
        : "-";
}
