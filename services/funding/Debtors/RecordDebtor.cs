using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager, or the municipality itself, records what invoices to it need. Invoices that were issued keep what stood on
/// them.
/// </summary>
internal static class RecordDebtor
{
    public static Task<Ok<DebtorView>> Handle(
        string code,
        DebtorRequest request,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Debtor.MustBeOpenTo(caller, code);
        Faults.MustBeNone(Debtor.FaultsOf(request));
        return database.Write(
            caller,
            async work =>
            {
                var current = await DebtorStore.Get(work, code) ?? throw Refused.NotFound("municipality");
                caller.MustMatch(current.Version);
                var recorded = current.With(request);
                if (!await DebtorStore.Put(work, recorded))
                    throw caller.Overtaken();
                caller.Tag(recorded.Version);
                return TypedResults.Ok(recorded.View(clock.Today().Year, settings.Profile));
            },
            ct
        );
    }
}
