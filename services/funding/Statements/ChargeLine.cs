using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager says that money which went out is charges of the bank.</summary>
internal static class ChargeLine
{
    public static Task<Ok<StatementLineView>> Handle(
        Guid id,
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
                var charged = line.Charge();
                await StatementPosting.PostCharge(work, line, caller.Id, clock.GetUtcNow());
                return charged;
            },
            ct
        );
}
