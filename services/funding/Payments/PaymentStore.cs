using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Payments. Of a target one at a time is in a batch that is not carried out yet: the store itself holds that.</summary>
internal static class PaymentStore
{
    private const string Columns = """
        p.id AS Id,
        p.batch_id AS BatchId,
        p.position AS Position,
        p.kind AS Kind,
        p.target_id AS TargetId,
        p.creditor AS Creditor,
        p.account_id AS AccountId,
        p.account_name AS AccountName,
        p.iban AS Iban,
        p.amount_cents AS AmountCents,
        p.reference AS Reference,
        p.description AS Text,
        p.status AS Status,
        p.reason AS Reason,
        p.version AS Version
        """;

    private const string InsertPayment = """
        INSERT INTO payment (
            id, batch_id, position, kind, target_id, creditor, account_id, account_name, iban, amount_cents, reference, description,
            status, reason, version
        )
        VALUES (
            @Id, @BatchId, @Position, @Kind, @TargetId, @Creditor, @AccountId, @AccountName, @Iban, @AmountCents, @Reference, @Text,
            @Status, @Reason, @Version
        )
        """;

    private const string UpdatePayment = """
        UPDATE payment
        SET status = @Status,
            reason = @Reason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private static readonly ListQuery SelectPayments = new(
        $"""
        SELECT {Columns}
        FROM payment p
        /*where*/
        ORDER BY p.batch_id DESC, p.position
        /*page*/
        """,
        "p.id = @Id",
        "p.batch_id = @BatchId",
        "p.target_id = @TargetId",
        "p.kind = @Kind",
        "p.status IN @Statuses",
        "p.amount_cents = @AmountCents"
    );

    /// <summary>False: the target is in another batch that is not carried out yet.</summary>
    public static Task<bool> Insert(Work work, Payment payment) => work.Insert(InsertPayment, Parameters(payment));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, Payment payment) => await work.Execute(UpdatePayment, Parameters(payment)) == 1;

    public static async Task<Payment?> Get(Reading reading, Guid id) =>
        (await List(reading, new PaymentFilter { Id = id })).SingleOrDefault();

    /// <summary>Of a batch, in its order.</summary>
    public static Task<IReadOnlyList<Payment>> Of(Reading reading, Guid batch) => List(reading, new PaymentFilter { BatchId = batch });

    /// <summary>The one of a target that is in a batch and not carried out yet.</summary>
    public static async Task<Payment?> Live(Reading reading, PaymentKind kind, Guid target) =>
        (
            await List(
                reading,
                new PaymentFilter
                {
                    Kind = kind,
                    TargetId = target,
                    Statuses = [PaymentStatus.Prepared, PaymentStatus.Sent],
                }
            )
        ).SingleOrDefault();

    public static Task<IReadOnlyList<Payment>> List(Reading reading, PaymentFilter filter) =>
        reading.Many<Payment>(
            SelectPayments,
            new
            {
                filter.Id,
                filter.BatchId,
                filter.TargetId,
                Kind = filter.Kind?.ToString(),
                Statuses = filter.Statuses?.Select(s => s.ToString()).ToArray(),
                filter.AmountCents,
                Limit = int.MaxValue,
            }
        );

    private static object Parameters(Payment payment) =>
        new
        {
            payment.Id,
            payment.BatchId,
            payment.Position,
            Kind = payment.Kind.ToString(),
            payment.TargetId,
            payment.Creditor,
            payment.AccountId,
            payment.AccountName,
            payment.Iban,
            payment.AmountCents,
            payment.Reference,
            payment.Text,
            Status = payment.Status.ToString(),
            payment.Reason,
            payment.Version,
        };
}
