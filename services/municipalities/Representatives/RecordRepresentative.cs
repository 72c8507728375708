using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a municipality, or an admin for it, records who speaks for it.</summary>
internal static class RecordRepresentative
{
    public static Task<Created<RepresentativeView>> Handle(
        string code,
        RepresentativeRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
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
                var representative = new Representative { Id = Guid.CreateVersion7(clock.GetUtcNow()), MunicipalityCode = code }.With(
                    request
                );
                Faults.MustBeNone(representative.Faults);
                representative.MustHaveOfficeAlone(await RepresentativeStore.Of(work, code));
                await RepresentativeStore.Insert(work, representative);
                caller.Tag(representative.Version);
                return TypedResults.Created(
                    $"/municipalities/v1/municipalities/{code}/representatives/{representative.Id}",
                    representative.View()
                );
            },
            ct
        );
    }
}
