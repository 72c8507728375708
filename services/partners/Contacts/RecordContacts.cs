using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: replaces the contacts of a partner; the previous ones are erased. No fact carries a contact.</summary>
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
            throw Refused.Invalid("/contacts", "twice", "Has more than one contact for a purpose.");
        return database.Write(
            caller,
            async work =>
            {
                var version = await ContactStore.Version(work, id) ?? throw Refused.NotFound("partner");
                caller.MustMatch(version);
                if (!await ContactStore.Replace(work, id, version, request.Contacts!))
                    throw caller.Overtaken();
                caller.Tag(version + 1);
                return TypedResults.Ok(await ContactStore.List(work, id));
            },
            ct
        );
    }
}
