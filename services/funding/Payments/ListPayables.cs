using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what can be paid: purchase invoices that are due until a day, and what is to be paid back.</summary>
internal static class ListPayables
{
    public static async Task<Ok<IReadOnlyList<PayableView>>> Handle(
        [Description("Due until this day; 30 days from now when absent.")] DateOnly? until,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(await Of(reading, until ?? clock.Today().AddDays(30)));
    }

    /// <summary>What is due until a day and in no batch.</summary>
    public static async Task<IReadOnlyList<PayableView>> Of(Reading reading, DateOnly until)
    {
        var targets = await PaymentTargets.All(reading, until);
        var payers = await CreditorStore.Holders(reading, targets.Select(t => t.PaidFrom).OfType<string>());
        targets = [.. targets.Select(t => t.PaidFrom is { } iban ? t with { Creditor = payers.GetValueOrDefault(Iban.Plain(iban)) } : t)];
        var accounts = await CreditorStore.Current(reading, targets.Select(t => t.Creditor).OfType<string>());
        var live = (
            await PaymentStore.List(reading, new PaymentFilter { Statuses = [PaymentStatus.Prepared, PaymentStatus.Sent] })
        ).ToLookup(p => (p.Kind, p.TargetId));
        return
        [
            .. targets
                .Where(target => !live.Contains((target.Kind, target.Id)))
                .Select(target => new PayableView(
                    target.Kind,
                    target.Id,
                    target.Creditor,
                    target.PaidFrom,
                    target.Name,
                    target.DueOn,
                    target.OpenCents,
                    target switch
                    {
                        { Creditor: { } creditor } => CreditorChoice.Blocked(accounts[creditor]),
                        { PaidFrom: null } => "no-payer-account",
                        _ => "no-creditor",
                    }
                )),
        ];
    }
}
