using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>
/// Who left is gone everywhere: links, sessions, what was kept of their typing, and standing in end with the account; keys and clients of
/// theirs are refused from the next request on. <see cref="EndRepresentatives"/> ends their representing a municipality.
/// </summary>
internal static class Leave
{
    /// <exception cref="Refused">409: a stand-in was changed at the same moment.</exception>
    public static async Task Handle(Work work, Account account, Caller caller, DateTimeOffset now)
    {
        account.DisabledAt ??= now;
        (account.InvitationHash, account.InvitationUntil, account.CalendarHash) = (null, null, null);
        await SessionStore.EndAll(work, account.Id);
        await KeptFormStore.DeleteOf(work, account.Id);
        await UnfinishedFormStore.DeleteAll(work, account.Id);
        foreach (var row in await StandInStore.Of(work, account.Id, now))
        {
            if (!await StandInStore.End(work, row, now))
                throw caller.Overtaken();
        }
    }
}
