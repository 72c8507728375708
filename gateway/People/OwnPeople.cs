using Samen.Gateway.Identity;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>
/// Whose accounts somebody looks after: administrators and auditors everybody's; a municipality's own administrator those that act for it
/// and for nobody else.
/// </summary>
internal static class OwnPeople
{
    extension(Caller caller)
    {
        /// <summary>CBS code of the only municipality whose people they look after; null: they look after all.</summary>
        public string? OnlyMunicipality => caller.Is(Roles.Admin) || caller.Is(Roles.Auditor) ? null : caller.Municipality ?? "";

        /// <summary>Whether they look after this account.</summary>
        public bool LooksAfter(Account account) => caller.MayGrant(account.Grant);

        /// <summary>Whether they may make an account with these roles.</summary>
        public bool MayGrant(Grant grant) =>
            caller.OnlyMunicipality is not { } own
            || (
                grant.Municipality == own
                && grant.Partner is null
                && grant.Roles.All(role => Roles.Of(role)?.ActsFor == ActsFor.Municipality)
            );

        /// <summary>A page of the people that they look after, by name, with the cursor of the next one.</summary>
        /// <param name="reading">Where.</param>
        /// <param name="paging">Which page.</param>
        /// <param name="search">Part of a name; null: everybody.</param>
        /// <param name="role">One role; null: any.</param>
        /// <param name="municipality">CBS code; null: any that they look after.</param>
        public async Task<(IReadOnlyList<Account> People, string? Next)> People(
            Reading reading,
            PageQuery paging,
            string? search,
            string? role = null,
            string? municipality = null
        )
        {
            var (people, next) = paging.Cut(
                await AccountStore.Page(
                    reading,
                    SearchText.Pattern(search),
                    role,
                    caller.OnlyMunicipality ?? municipality,
                    paging.After(1)?[0] ?? "",
                    paging.Read
                ),
                account => [account.Name]
            );
            return ([.. people.Where(caller.LooksAfter)], next);
        }

        /// <summary>The account, for who looks after it.</summary>
        /// <exception cref="Refused">404: there is none, or they don't look after it.</exception>
        public Account Known(Account? account) =>
            account is not null && caller.LooksAfter(account) ? account : throw Refused.NotFound("person");

        /// <summary>Refuses roles that a municipality's own administrator doesn't give.</summary>
        /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
        public void MustBeAllowedToGrant(Grant grant)
        {
            if (!caller.MayGrant(grant))
                throw Refused.Forbidden("not-your-municipality", "You give roles of your own municipality only.");
        }
    }
}
