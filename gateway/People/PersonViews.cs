using Samen.Contracts.Gateway;

namespace Samen.Gateway.People;

/// <summary>People, sessions and stand-ins as the API shows them.</summary>
internal static class PersonViews
{
    public static PersonView View(this Account account) =>
        new(
            account.Id,
            account.Name,
            account.DisplayName,
            account.Email,
            account.Digest,
            account.State,
            account.Grant.Roles,
            account.Municipality,
            account.Office,
            account.PartnerId,
            account.SecondFactorAt,
            account.InvitationUntil,
            account.LastSignInAt,
            account.CreatedAt,
            account.Version
        );

    public static SessionView View(this SessionStore.Seen row) => new(row.Hash, row.Origin, row.StartedAt, row.ExpiresAt);

    public static StandInView View(this StandInStore.Row row) =>
        new(row.Id, row.AbsentId, row.AbsentName, row.StandInId, row.StandInName, row.StartsAt, row.EndsAt);
}
