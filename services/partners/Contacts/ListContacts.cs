using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: who can be reached at a partner. It may be personal data: each look is in the audit log.</summary>
internal static class ListContacts
{
    public static Task<Ok<IReadOnlyList<PartnerContact>>> Handle(Guid id, Caller caller, PartnersDatabase database, CancellationToken ct)
    {
        caller.MustServe(id);
        return database.Write(
            caller,
            async work =>
            {
                caller.Tag(await PartnerStore.ContactsVersion(work, id) ?? throw Refused.NotFound("partner"));
                return TypedResults.Ok(await PartnerStore.Contacts(work, id));
            },
            ct
        );
    }
}
