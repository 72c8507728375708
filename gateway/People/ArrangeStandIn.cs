using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator has somebody stand in for a person until a date.</summary>
internal static class ArrangeStandIn
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static Task<Created<StandInView>> Handle(
        Guid id,
        ArrangeStandInRequest request,
        Caller caller,
        GatewayDatabase database,
        AccountDirectory directory,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var start = request.StartsAt ?? now;
        if (FaultsOf(id, request, now).ToList() is { Count: > 0 } faults)
            throw Refused.Invalid(faults);
        return database.Write(
            caller,
            async work =>
            {
                var absent = caller.Known(await directory.Join(work).Get(id));
                var standIn =
                    await AccountStore.Get(work, request.StandIn!.Value) is { } found && caller.LooksAfter(found)
                        ? found
                        : throw Refused.Invalid("/standIn", "unknown", "There is no such person.");
                if (absent.DisabledAt is not null || standIn.DisabledAt is not null)
                    throw new RuleViolation("disabled", "One of them can no longer sign in.");
                if (absent.Municipality is not null && standIn.Municipality is not null && absent.Municipality != standIn.Municipality)
                    throw new RuleViolation("other-municipality", "The stand-in acts for another municipality.");
                var row = new StandInStore.Row
                {
                    Id = Guid.CreateVersion7(now),
                    AbsentId = id,
                    AbsentName = absent.Name,
                    StandInId = standIn.Id,
                    StandInName = standIn.Name,
                    StartsAt = start,
                    EndsAt = request.EndsAt!.Value,
                };
                await StandInStore.Insert(work, row, caller.Id, now);
                return TypedResults.Created($"/gateway/v1/people/{id}/stand-ins/{row.Id}", row.View());
            },
            ct
        );
    }

    /// <summary>What is wrong with a request, beyond the attributes.</summary>
    public static IEnumerable<FieldError> FaultsOf(Guid? absent, ArrangeStandInRequest request, DateTimeOffset now)
    {
        var start = request.StartsAt ?? now;
        if (request.StandIn is { } standIn && standIn == absent)
            yield return new FieldError("/standIn", "same", "Nobody stands in for themselves.");
        if (request.EndsAt <= start || request.EndsAt <= now || request.EndsAt > start + Longest)
            yield return new FieldError("/endsAt", "range", "Must be after the start and in the future, at most a year after the start.");
    }
}
