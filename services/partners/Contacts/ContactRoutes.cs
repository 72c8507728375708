using Samen.Web;

namespace Samen.Partners;

/// <summary>Contacts of a partner: the partner and the partner manager see and keep them.</summary>
internal static class ContactRoutes
{
    public static void MapContacts(this RouteGroupBuilder v1)
    {
        var contacts = v1.MapGroup("/partners/{id:guid}/contacts").WithTags("Registry");
        contacts.MapGet("/", ListContacts.Handle).Allow(Scopes.ContactsRead, RegistryRoutes.Keepers);
        contacts.MapPut("/", RecordContacts.Handle).Allow(Scopes.PartnersWrite, RegistryRoutes.Keepers).RequiresIfMatch();
    }
}
