using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the account of a municipality with the fund, per year. Its postings are <c>ledger/accounts/1100/postings</c>, its documents
/// <c>invoices</c>.
/// </summary>
internal static class GetMunicipalityAccount
{
    public static async Task<Ok<MunicipalityAccountView>> Handle(
        string code,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        LedgerReader.Of(caller).Within(new LedgerFilter { Municipality = code });
        var today = clock.Today();
        await using var reading = await database.Read(ct);
        var debtor = await DebtorStore.Get(reading, code) ?? throw Refused.NotFound("municipality");
        var years = await MunicipalityAccountStore.Years(reading, code, today);
        return TypedResults.Ok(
            new MunicipalityAccountView(
                code,
                debtor.MunicipalityName,
                today,
                years.Sum(year => year.OpenCents),
                years.Sum(year => year.OverdueCents),
                years
            )
        );
    }
}
