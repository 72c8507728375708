using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager undoes the matches of a line, with a reason; its invoices are open again. What was said stays.</summary>
internal static class UndoMatches
{
    public static Task<Ok<StatementLineView>> Handle(
        Guid id,
        UndoMatchesRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, line) =>
            {
                caller.MustMatch(line.Version);
                var undone = line.Undo();
                await new Receipts(work, caller.Id, clock.GetUtcNow()).Undo(line, request.Reason!.Trim());
                return undone;
            },
            ct
        );
}
