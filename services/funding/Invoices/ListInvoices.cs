using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: invoices and credit notes, the latest first, by pages. Everybody sees the amounts; what stands on a document is for its
/// municipality, the fund manager and auditors.
/// </summary>
internal static class ListInvoices
{
    public static async Task<Ok<IReadOnlyList<InvoiceView>>> Handle(
        [Description("Of one budget year.")] int? year,
        [Description("CBS code: of one municipality.")] string? municipality,
        [Description("How far invoices are settled; credit notes have none.")] InvoiceStatus? status,
        [Description("Invoices or credit notes alone.")] InvoiceKind? kind,
        [Description("Made by one contribution run.")] Guid? runId,
        [Description("The credit notes on one invoice.")] Guid? creditsId,
        [Description("The one with this number, such as 2027-000123.")] string? number,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        (long, long)? before = page.AfterNumbers(2) is [var beforeYear, var beforeNumber] ? (beforeYear, beforeNumber) : null;
        var one = number is null
            ? null
            : InvoiceNumber.Of(number) ?? throw Refused.Invalid("number", "format", "Must be a number such as 2027-000123.");
        var filter = new InvoiceFilter
        {
            NumberYear = one?.Year,
            Number = one?.Number,
            Year = year,
            Municipality = municipality,
            Status = status,
            Kind = kind,
            RunId = runId,
            CreditsId = creditsId,
        };
        await using var reading = await database.Read(ct);
        var invoices = await InvoiceStore.List(reading, filter, before, page.Read);
        var balances = await InvoiceStore.Balances(reading, invoices.Select(i => i.Id));
        var numbers = invoices.ToDictionary(i => i.Id, i => i.At);
        return page.Answer(context, [.. invoices.Select(i => i.View(balances.GetValueOrDefault(i.Id), caller))], i =>
            PageQuery.KeyOf(numbers[i.Id].Year, numbers[i.Id].Number)
        );
    }
}
