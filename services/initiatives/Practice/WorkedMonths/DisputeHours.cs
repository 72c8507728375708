using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of the lead disputes the hours of a month; the municipality can record them again.</summary>
internal static class DisputeHours
{
    public static Task<Ok<WorkedMonthView>> Handle(
        Guid id,
        int year,
        int month,
        DisputeHoursRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            (year, month),
            caller,
            clock,
            (current, pledge) =>
            {
                caller.MustMatch(current.Version);
                return current.Dispute(pledge, request.Reason!);
            },
            ct
        );
}
