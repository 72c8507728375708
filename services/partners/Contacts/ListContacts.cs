using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: the contacts of a partner. They may be personal data, so each read is in the audit log.</summary>
internal static class ListContacts
{
    public static Task<Ok<IReadOnlyList<PartnerContact>>> Handle(Guid id, Caller caller, PartnersDatabase database, CancellationToken ct)
    {
        caller.MustServe(id);
        return database.Write(
            caller,
            async work =>
            {
                caller.Tag(await ContactStore.Version(work, id) ?? throw Refused.NotFound("partner"));
                return TypedResults.Ok(await ContactStore.List(work, id));
            },
            ct
        );
    }
}
