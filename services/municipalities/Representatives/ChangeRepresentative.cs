using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a municipality, or an admin for it, corrects or ends a period of somebody who speaks for it.</summary>
internal static class ChangeRepresentative
{
    public static Task<Ok<RepresentativeView>> Handle(
        string code,
        Guid id,
        RepresentativeRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        Representative.MustBeOpenTo(caller, code);
        return database.Write(
            caller,
            async work =>
            {
                if (!await RepresentativeStore.Hold(work, code))
                    throw Refused.NotFound("municipality");
                var all = await RepresentativeStore.Of(work, code);
                var current = all.SingleOrDefault(r => r.Id == id) ?? throw Refused.NotFound("representative");
                caller.MustMatch(current.Version);
                var changed = current.With(request);
                Faults.MustBeNone(changed.Faults);
                changed.MustHaveOfficeAlone(all);
                if (!await RepresentativeStore.Update(work, changed))
                    throw caller.Overtaken();
                caller.Tag(changed.Version);
                return TypedResults.Ok(changed.View());
            },
            ct
        );
    }
}
