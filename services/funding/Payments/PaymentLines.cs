using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Which payments a line certainly is: by the ids that went with them to the bank, and by their amounts.</summary>
internal static class PaymentLines
{
    /// <summary>The payment that went out, or all of a batch that the bank booked as one; empty: it is not certain.</summary>
    public static async Task<IReadOnlyList<Payment>> PaidBy(Reading reading, StatementLine line)
    {
        if (line.Kind != StatementLineKind.Payment)
            return [];
        if (await Named(reading, line, PaymentStatus.Sent) is { } one)
            return one.AmountCents == -line.AmountCents && await Stands(reading, one) ? [one] : [];
        if (!Guid.TryParseExact(line.BatchReference, "N", out var batch))
            return [];
        var sent = (await PaymentStore.Of(reading, batch)).Where(p => p.Status == PaymentStatus.Sent).ToList();
        foreach (var payment in sent)
        {
            if (!await Stands(reading, payment))
                return [];
        }
        return sent.Sum(p => p.AmountCents) == -line.AmountCents ? sent : [];
    }

    /// <summary>The payment that a line takes back; null: it is not certain.</summary>
    public static async Task<Payment?> ReturnedBy(Reading reading, StatementLine line) =>
        line is { Kind: StatementLineKind.Return, AmountCents: > 0 }
        && await Named(reading, line, PaymentStatus.Paid) is { } payment
        && payment.AmountCents == line.AmountCents
            ? payment
            : null;

    /// <summary>Payments that a line could be, or take back, for a person: of this amount.</summary>
    public static Task<IReadOnlyList<Payment>> Like(Reading reading, StatementLine line) =>
        PaymentStore.List(
            reading,
            new PaymentFilter
            {
                Statuses = [line.AmountCents < 0 ? PaymentStatus.Sent : PaymentStatus.Paid],
                AmountCents = Math.Max(1, Math.Abs(line.OpenCents)),
            }
        );

    /// <summary>Whether what it pays is still to be paid; else a person looks at it.</summary>
    private static async Task<bool> Stands(Reading reading, Payment payment) =>
        (await PaymentTargets.Get(reading, payment.Kind, payment.TargetId))?.OpenCents >= payment.AmountCents;

    private static async Task<Payment?> Named(Reading reading, StatementLine line, PaymentStatus status) =>
        Guid.TryParseExact(line.EndToEndId, "N", out var id)
        && await PaymentStore.Get(reading, id) is { } payment
        && payment.Status == status
            ? payment
            : null;
}
