using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a clerk records the seats of the council from an election on. Recorded decisions keep the seats that they were
/// counted with.
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
        var errors = new List<FieldError>();
        if (request.ElectedOn!.Value.Year is < 2014 or > 2100)
            errors.Add(new FieldError("/electedOn", "range", "Must be from 2014 to 2100."));
        if (request.Seats!.Value % 2 == 0)
            errors.Add(new FieldError("/seats", "format", "Must be an uneven number (Gemeentewet, article 8)."));
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
        return database.Write(
            caller,
            async work =>
            {
                if (!await RepresentativeStore.Hold(work, code))
                    throw Refused.NotFound("municipality");
                await CouncilSeatStore.Record(
                    work,
                    new ElectedCouncil
                    {
                        MunicipalityCode = code,
                        ElectedOn = request.ElectedOn.Value,
                        Seats = request.Seats.Value,
                    }
                );
                var (open, overdue) = await CouncilDecisionStore.Undertakings(work, code, clock.Today());
                return TypedResults.Ok((await Council.Of(work, code, request.ElectedOn.Value)).View(open, overdue));
            },
            ct
        );
    }
}
