using Samen.Gateway.Pages.Assemblies;
using Samen.Gateway.Pages.Councils;
using Samen.Gateway.Pages.Fund;
using Samen.Gateway.Pages.Initiatives;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Kit.Api;
using Samen.Gateway.Pages.Partners;
using Samen.Gateway.Pages.Register;
using Samen.Gateway.People;
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

        public static Word Of(ImportOutcome outcome) =>
            outcome switch
            {
                ImportOutcome.Invited => new("Krijgt een account", "Gets an account", "ok"),
                ImportOutcome.Unchanged => new("Heeft al een account", "Has an account already"),
                _ => new("Niet goed", "Not right", "error"),
            };

        public static Word OfRole(string role) =>
            role switch
            {
                Roles.Admin => new("beheerder", "administrator"),
                Roles.FundManager => new("fondsbeheerder", "fund manager"),
                Roles.AssemblySecretary => new("secretaris van de vergadering", "assembly secretary"),
                Roles.TaskforceMember => new("lid van de Taskforce", "Taskforce member"),
                Roles.MunicipalityOfficer => new("ambtenaar van een gemeente", "officer of a municipality"),
                Roles.VotingRepresentative => new("stemgerechtigde van een gemeente", "voting representative of a municipality"),
                Roles.PartnerManager => new("partnerbeheerder", "partner manager"),
                Roles.PartnerUser => new("gebruiker van een partner", "user of a partner"),
                Roles.VendorUser => new("gebruiker van een leverancier", "user of a vendor"),
                Roles.CouncilClerk => new("griffier van een gemeente", "council clerk of a municipality"),
                Roles.Auditor => new("controleur", "auditor"),
                _ => new(role, role),
            };
    }
}
