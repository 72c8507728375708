using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: an account of the ledger with its balance at the end of a day: all of it, or of a budget year, of a line or a municipality with or
/// without a year. Of a partner or a document it is for the fund manager and auditors only.
/// </summary>
internal static class GetLedgerAccount
{
    public static async Task<Ok<LedgerAccountView>> Handle(
        string account,
        DateOnly? on,
        int? year,
        string? line,
        string? municipality,
        Guid? partner,
        string? document,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var filter = new LedgerFilter
        {
            Year = year,
            Line = line,
            Municipality = municipality,
            Partner = partner,
            Document = document,
        };
        Faults.MustBeNoneInParameters(filter.Faults());
        if (filter.IsOfInsiders)
            LedgerReader.Of(caller).MustSeeAll();
        var day = on ?? clock.Today();
        await using var reading = await database.Read(ct);
        var one = await LedgerAccountStore.Get(reading, account) ?? throw Refused.NotFound("account");
        caller.Tag(one.Version);
        return TypedResults.Ok(one.View(day, await LedgerTotalStore.Balance(reading, account, filter.Part!.Value, day)));
    }
}
