using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: lines of all bank statements, the latest day first, by pages; optionally only those that wait for a person.</summary>
internal static class ListStatementLines
{
    /// <summary>The status of what waits for a person.</summary>
    public static readonly StatementLineStatus[] Waiting = [StatementLineStatus.Suspense, StatementLineStatus.PartlyMatched];

    public static async Task<Ok<IReadOnlyList<StatementLineView>>> Handle(
        [Description("Only those that wait for a person, wholly or in part.")] bool? waiting,
        StatementLineStatus? status,
        [Description("Only those that are or were matched with this purchase invoice.")] Guid? purchaseInvoice,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterDate();
        StatementLineStatus[]? statuses = status is { } one
            ? waiting == true && !Waiting.Contains(one)
                ? []
                : [one]
            : waiting == true
                ? Waiting
                : null;
        await using var reading = await database.Read(ct);
        var lines = statuses is [] ? [] : await StatementLineStore.List(reading, statuses, purchaseInvoice, before, page.Read);
        return page.Answer(context, await LineSteps.Views(reading, caller, lines), l => PageQuery.KeyOf(l.BookedOn, l.Id));
    }
}
