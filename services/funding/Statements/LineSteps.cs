using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step that a person takes with a line has in common.</summary>
internal static class LineSteps
{
    /// <summary>Takes the step on the line as it is, with the fund held; none while a booking of it waits.</summary>
    /// <exception cref="RuleViolation"><c>booking-waits</c>.</exception>
    public static Task<Ok<StatementLineView>> Step(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, StatementLine, Task<StatementLine>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await StatementLineStore.Get(work, id) ?? throw Refused.NotFound("statement line");
                await LineBookings.MustNotWait(work, id);
                var next = await step(work, current);
                if (!await StatementLineStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok((await Views(work, caller, [next])).Single());
            },
            ct
        );

    /// <summary>Lines with their matches.</summary>
    public static async Task<IReadOnlyList<StatementLineView>> Views(Reading reading, Caller caller, IReadOnlyList<StatementLine> lines)
    {
        var matches = await StatementMatchStore.Of(reading, lines.Select(l => l.Id));
        var waiting = await LineBookings.Waiting(reading);
        return [.. lines.Select(l => l.View(matches[l.Id], waiting.TryGetValue(l.Id, out var booking) ? booking : null, caller))];
    }
}
