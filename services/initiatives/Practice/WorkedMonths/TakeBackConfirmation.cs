using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of the municipality that leads takes its confirmation of the hours of a month back.</summary>
internal static class TakeBackConfirmation
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
                return current.TakeBack(pledge);
            },
            ct
        );
}
