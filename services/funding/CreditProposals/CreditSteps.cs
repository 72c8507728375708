using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a credit proposal has in common.</summary>
internal static class CreditSteps
{
    /// <summary>Takes the step on the proposal as it is, with the fund held; the step checks the version itself.</summary>
    public static Task<Ok<CreditProposalView>> StepOfCredit(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, CreditProposal, Task<CreditProposal>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await CreditProposalStore.Get(work, id) ?? throw Refused.NotFound("credit proposal");
                var next = await step(work, current);
                if (!await CreditProposalStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View(caller));
            },
            ct
        );

    /// <summary>The municipality of an invoice, whose data another invoice needs.</summary>
    /// <exception cref="RuleViolation"><c>incomplete-debtor</c>; <c>no-seller</c>.</exception>
    public static async Task<Debtor> Complete(Reading reading, Invoice invoice, InvoiceSettings settings)
    {
        Invoice.SellerOf(settings);
        var debtor = (await DebtorStore.Get(reading, invoice.MunicipalityCode))!;
        return debtor.MissingFor(invoice.Year, settings.Profile) is { Count: > 0 } missing
            ? throw new RuleViolation("incomplete-debtor", $"The data of the municipality lack {string.Join(", ", missing)}.")
            : debtor;
    }
}
