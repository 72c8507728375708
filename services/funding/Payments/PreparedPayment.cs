using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A payment of what is to be paid, to the account of its creditor that counts now.</summary>
internal static class PreparedPayment
{
    public static async Task<Payment> Of(Work work, Guid batch, int index, PaymentPart part, DateTimeOffset now)
    {
        var target = await PaymentTargets.Get(work, part.Kind!.Value, part.TargetId!.Value)
            ?? throw Refused.Invalid($"/payments/{index}/targetId", "unknown", "There is no such thing to pay.");
        if (target.Creditor is { } own && part.Creditor is { } named && named != own)
            throw Refused.Invalid($"/payments/{index}/creditor", "needless", "Who is paid follows from what is paid.");
        var key = target.Creditor ?? await Creditors.KeyOf(work, part.Creditor!);
        if (key is null)
            throw Refused.Invalid($"/payments/{index}/creditor", "unknown", "There is no such municipality or partner.");
        var account = CreditorChoice.Of(key, (await CreditorStore.Current(work, [key]))[key]);
        await target.MustGoTo(work, account.Iban);
        var cents = part.AmountCents ?? target.OpenCents;
        if (target.OpenCents <= 0 || cents > target.OpenCents)
            throw new RuleViolation("over-paid", $"Of '{target.Name}' {target.OpenCents} cents are to be paid.");
        var reference =
            target.Reference is { } given && StructuredReference.IsValid(StructuredReference.Plain(given))
                ? StructuredReference.Plain(given)
                : null;
        return new Payment
        {
            Id = Guid.CreateVersion7(now),
            BatchId = batch,
            Position = index + 1,
            Kind = target.Kind,
            TargetId = target.Id,
            Creditor = key,
            AccountId = account.Id,
            AccountName = account.AccountName,
            Iban = account.Iban,
            AmountCents = cents,
            Reference = reference,
            Text =
                reference is not null || target.Reference is not { } text ? target.Text
                : text.Contains(target.Text, StringComparison.OrdinalIgnoreCase) ? text
                : $"{text} {target.Text}",
            Version = 1,
        };
    }
}
