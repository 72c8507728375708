using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of the municipality that leads confirms the hours of a month.</summary>
internal static class ConfirmHours
{
    public static Task<Ok<WorkedMonthView>> Handle(
        Guid id,
        int year,
        int month,
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
                return current.Confirm(pledge);
            },
            ct
        );
}
