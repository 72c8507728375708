using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer takes the co-signature of their own municipality back; it can sign again.</summary>
internal static class TakeBackCosignature
{
    public static Task<NoContent> Handle(
        Guid id,
        string code,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(code);
        Need.OfficeOf(caller);
        return database.Write(
            caller,
            async work =>
            {
                var need = await NeedStore.Held(work, id) ?? throw Refused.NotFound("need");
                need.MustBeSignable(code);
                if ((await NeedStore.MergedInto(work, id)).Any(merged => merged.MunicipalityCode == code))
                    throw new RuleViolation(
                        "own-need",
                        "Your municipality recorded a need that was merged into this one; it counts by that."
                    );
                if (!await NeedStore.RemoveSignature(work, id, code))
                    throw Refused.NotFound("co-signature");
                await NeedShareStore.Keep(work, (await NeedStore.MergedInto(work, id)).Select(merged => merged.Id));
                var share = await NeedShareStore.Keep(work, id);
                work.Publish(new CosignatureTakenBack(id, code, share.Municipalities, share.Inhabitants), clock.GetUtcNow());
                return TypedResults.NoContent();
            },
            ct
        );
    }
}
