using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: an admin records or corrects the inhabitants of a municipality on a reference date. Sending the same figure
/// again changes nothing.
/// </summary>
internal static class RecordInhabitants
{
    public static Task<Ok<MunicipalityView>> Handle(
        string code,
        DateOnly referenceDate,
        RecordInhabitantsRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNoneInParameters(Figure.FaultsOf(referenceDate, clock.Today()));
        return database.Write(
            caller,
            async work =>
            {
                var municipality = await MunicipalityStore.Get(work, code, referenceDate) ?? throw Refused.NotFound("municipality");
                if (!municipality.Existed(referenceDate))
                    throw new RuleViolation(
                        "not-in-existence",
                        $"{municipality.Name} didn't exist on {referenceDate:yyyy-MM-dd}, or the register doesn't go back that far."
                    );
                var figure = new Figure
                {
                    Code = code,
                    ReferenceDate = referenceDate,
                    Inhabitants = request.Inhabitants!.Value,
                };
                var known = (await InhabitantsStore.Of(work, code)).SingleOrDefault(f => f.ReferenceDate == referenceDate);
                if (known != figure)
                {
                    var written = known is null
                        ? await InhabitantsStore.Insert(work, figure)
                        : await InhabitantsStore.Update(work, figure, known.Inhabitants);
                    if (!written)
                        throw caller.Overtaken();
                    work.Publish(new InhabitantsRecorded(code, referenceDate, figure.Inhabitants), clock.GetUtcNow());
                }
                return TypedResults.Ok((await MunicipalityStore.Views(work, [municipality], clock.Today())).Single());
            },
            ct
        );
    }
}
