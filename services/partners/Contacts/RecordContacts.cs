using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a partner says who can be reached for what; what was said before is erased. No fact ever carries a contact.</summary>
internal static class RecordContacts
{
    public static Task<Ok<IReadOnlyList<PartnerContact>>> Handle(
        Guid id,
        PartnerContactsRequest request,
        Caller caller,
        PartnersDatabase database,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        if (request.Contacts!.DistinctBy(c => c.Purpose).Count() < request.Contacts!.Count)
            throw Refused.Invalid("/contacts", "twice", "There is one contact for each purpose.");
        return database.Write(
            caller,
            async work =>
            {
                var version = await PartnerStore.ContactsVersion(work, id) ?? throw Refused.NotFound("partner");
                caller.MustMatch(version);
                if (!await PartnerStore.PutContacts(work, id, version, request.Contacts!))
                    throw caller.Overtaken();
                caller.Tag(version + 1);
                return TypedResults.Ok(await PartnerStore.Contacts(work, id));
            },
            ct
        );
    }
}
