using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a batch has in common.</summary>
internal static class BatchSteps
{
    /// <summary>Takes the step on the batch as it is, with the fund held; the step checks the version itself.</summary>
    public static Task<Ok<PaymentBatchView>> StepOfBatch(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, PaymentBatch, IReadOnlyList<Payment>, Task<PaymentBatch>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await PaymentBatchStore.Get(work, id) ?? throw Refused.NotFound("payment batch");
                var next = await step(work, current, await PaymentStore.Of(work, id));
                if (!await PaymentBatchStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                var approvers = await PaymentBatchStore.Approvers(work, [id]);
                return TypedResults.Ok(next.View(await PaymentStore.Of(work, id), 0, approvers[id], caller));
            },
            ct
        );

    /// <summary>Moves all payments of a batch on.</summary>
    public static async Task Move(Work work, IReadOnlyList<Payment> payments, PaymentStatus status)
    {
        foreach (var payment in payments)
        {
            if (!await PaymentStore.Update(work, payment.To(status)))
                throw Refused.Overtaken();
        }
    }

    /// <summary>What was to be paid when the batch was prepared still is, to the same accounts.</summary>
    /// <exception cref="RuleViolation">
    /// <c>over-paid</c>: less is open; <c>creditor-changed</c>: other bank details count; <c>creditor-waits</c>, <c>no-creditor</c>; what
    /// <see cref="PaymentTarget.MustGoTo"/> refuses.
    /// </exception>
    public static async Task MustStand(Work work, IReadOnlyList<Payment> payments)
    {
        var accounts = await CreditorStore.Current(work, payments.Select(p => p.Creditor));
        foreach (var payment in payments)
        {
            var target = await PaymentTargets.Get(work, payment.Kind, payment.TargetId);
            if (target is null || target.OpenCents < payment.AmountCents)
                throw new RuleViolation("over-paid", $"Of '{payment.Text}' {target?.OpenCents ?? 0} cents are still to be paid.");
            if (CreditorChoice.Of(payment.Creditor, accounts[payment.Creditor]).Id != payment.AccountId)
                throw new RuleViolation("creditor-changed", $"Other bank details of {payment.Creditor} count now; prepare the batch anew.");
            await target.MustGoTo(work, payment.Iban);
        }
    }
}
