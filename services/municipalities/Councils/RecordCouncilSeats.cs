using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a clerk records the seats of the council from an election on. Recorded decisions keep the number of seats they
/// were counted with.
/// </summary>
internal static class RecordCouncilSeats
{
    public static Task<Ok<CouncilView>> Handle(
        string code,
        CouncilSeatsRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Council.MustBeKeptBy(caller, code);
        var elected = new ElectedCouncil
        {
            MunicipalityCode = code,
            ElectedOn = request.ElectedOn!.Value,
            Seats = request.Seats!.Value,
        };
        Faults.MustBeNone(elected.Faults);
        return database.Write(
            caller,
            async work =>
            {
                if (!await RepresentativeStore.Hold(work, code))
                    throw Refused.NotFound("municipality");
                await CouncilSeatStore.Record(work, elected);
                var (open, overdue) = await CouncilDecisionStore.Undertakings(work, code, clock.Today());
                return TypedResults.Ok((await CouncilSeatStore.Council(work, code, elected.ElectedOn)).View(open, overdue));
            },
            ct
        );
    }
}
