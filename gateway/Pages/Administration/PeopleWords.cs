using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.Gateway.Pages.Administration;

/// <summary>The words of people and their roles, as municipalities use them.</summary>
internal static class PeopleWords
{
    extension(Words)
    {
        public static Word Of(PersonState state) =>
            state switch
            {
                PersonState.Invited => new("Uitgenodigd", "Invited", "info"),
                PersonState.Active => new("Actief", "Active", "ok"),
                _ => new("Geen toegang", "No access", "error"),
            };

        public static Word Of(DigestRhythm rhythm) =>
            rhythm switch
            {
                DigestRhythm.Daily => new(
                    "Elke ochtend waarop er iets nieuw is of bijna moet",
                    "Each morning with something new or nearly due"
                ),
                DigestRhythm.Weekly => new("Elke maandagochtend", "Each Monday morning"),
                DigestRhythm.AtOnce => new("Binnen een kwartier nadat er iets bij komt", "Within a quarter of an hour of something new"),
                _ => new("Nooit", "Never"),
            };

        public static Word Of(ImportOutcome outcome) =>
            outcome switch
            {
                ImportOutcome.Invited => new("Krijgt een account", "Will get an account", "ok"),
                ImportOutcome.Unchanged => new("Heeft al een account", "Already has an account"),
                _ => new("Niet goed", "Has a problem", "error"),
            };

        /// <summary>What people call someone with the role; a name that is none as it is.</summary>
        public static Word OfRole(string name) => Roles.Of(name) is { } role ? new(role.Nl, role.En) : new(name, name);
    }
}
