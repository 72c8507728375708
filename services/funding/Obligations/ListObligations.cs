using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: obligations, newest first, by pages; optionally of a year, a line, a partner, a municipality or a commitment, with a status,
/// with a number, or those that wait for approval.
/// </summary>
internal static class ListObligations
{
    public static async Task<Ok<IReadOnlyList<ObligationView>>> Handle(
        int? year,
        ObligationStatus? status,
        string? line,
        Guid? partner,
        string? municipality,
        Guid? commitment,
        bool? waiting,
        [Description("The one with this number.")] long? number,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var filter = new ObligationFilter
        {
            Year = year,
            Status = status,
            Line = line,
            Partner = partner,
            Municipality = municipality,
            Commitment = commitment,
            Number = number,
            Waiting = waiting == true,
        };
        long? before = page.AfterNumbers(1) is [var last] ? last : null;
        await using var reading = await database.Read(ct);
        var obligations = await ObligationStore.List(reading, filter, SpendingReaders.Include(caller), before, page.Read);
        return page.Answer(context, await ObligationStore.Views(reading, caller, obligations), o => PageQuery.KeyOf(o.Number));
    }
}
