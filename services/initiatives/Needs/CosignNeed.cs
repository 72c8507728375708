using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of another municipality signs a need, once.</summary>
internal static class CosignNeed
{
    public static Task<Ok<NeedView>> Handle(
        Guid id,
        CosignNeedRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(request.MunicipalityCode!);
        var office = Need.OfficeOf(caller);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var need = await NeedStore.Held(work, id) ?? throw Refused.NotFound("need");
                var signature = need.Cosign(request.MunicipalityCode!, office, now);
                await MunicipalityChecks.MustExist(work, signature.MunicipalityCode, "/municipalityCode");
                if (!await NeedStore.Renew(work, signature) && !await NeedStore.Insert(work, signature))
                    throw new RuleViolation("already-signed", "Your municipality has already signed this need.");
                var share = await NeedShareStore.Keep(work, id);
                work.Publish(new NeedCosigned(id, signature.MunicipalityCode, office, share.Municipalities, share.Inhabitants), now);
                return TypedResults.Ok(await NeedStore.View(work, need));
            },
            ct
        );
    }
}
