using Microsoft.AspNetCore.Http.HttpResults;
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
        var errors = new List<FieldError>();
        if (request.StandIn is null)
            errors.Add(new FieldError("/standIn", "required", "This field is required."));
        if (request.StandIn == id)
            errors.Add(new FieldError("/standIn", "same", "Nobody stands in for themselves."));
        if (request.EndsAt is not { } end)
            errors.Add(new FieldError("/endsAt", "required", "This field is required."));
        else if (end <= start || end <= now || end > start + Longest)
            errors.Add(new FieldError("/endsAt", "range", "Must lie after the start and in the future, at most a year later."));
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
        return database.Write(
            caller,
            async work =>
            {
                var absent = await directory.Join(work).Get(id);
                var standIn = await AccountStore.Get(work, request.StandIn!.Value)
                    ?? throw Refused.Invalid("/standIn", "unknown", "There is no such person.");
                if (absent.DisabledAt is not null || standIn.DisabledAt is not null)
                    throw new RuleViolation("disabled", "One of them can't sign in any more.");
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
                return TypedResults.Created($"/gateway/v1/people/{id}/stand-ins/{row.Id}", StandInView.Of(row));
            },
            ct
        );
    }
}
