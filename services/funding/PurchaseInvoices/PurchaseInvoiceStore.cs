using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Purchase invoices.</summary>
internal static class PurchaseInvoiceStore
{
    private const string Columns = """
        i.id AS Id,
        i.status AS Status,
        i.obligation_id AS ObligationId,
        i.party AS Party,
        i.supplier_number AS SupplierNumber,
        i.invoice_date AS Date,
        i.due_on AS DueOn,
        i.budget_year AS Year,
        i.net_cents AS NetCents,
        i.vat_cents AS VatCents,
        i.paid_cents AS PaidCents,
        i.payment_reference AS PaymentReference,
        i.recorded_by AS RecordedBy,
        i.recorded_at AS RecordedAt,
        i.approved_by AS ApprovedBy,
        i.approved_at AS ApprovedAt,
        i.decided_by AS DecidedBy,
        i.decided_at AS DecidedAt,
        i.reason AS Reason,
        i.version AS Version
        """;

    private const string InsertInvoice = """
        INSERT INTO purchase_invoice (
            id, status, obligation_id, party, supplier_number, invoice_date, due_on, budget_year, net_cents, vat_cents, paid_cents,
            payment_reference, recorded_by, recorded_at, version
        )
        VALUES (
            @Id, @Status, @ObligationId, @Party, @SupplierNumber, @Date, @DueOn, @Year, @NetCents, @VatCents, @PaidCents,
            @PaymentReference, @RecordedBy, @RecordedAt, @Version
        )
        """;

    private const string UpdateInvoice = """
        UPDATE purchase_invoice
        SET status = @Status,
            paid_cents = @PaidCents,
            approved_by = @ApprovedBy,
            approved_at = @ApprovedAt,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            reason = @Reason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectInvoice = $"""
        SELECT {Columns}
        FROM purchase_invoice i
        WHERE i.id = @Id
        """;

    private const string CountWaitingOf = """
        SELECT COUNT(*)
        FROM purchase_invoice
        WHERE obligation_id = @Id
          AND status IN ('Recorded', 'AwaitsSecondPerson')
        """;

    private const string CountWaitingIn = """
        SELECT COUNT(*)
        FROM purchase_invoice
        WHERE status IN ('Recorded', 'AwaitsSecondPerson')
          AND invoice_date >= @From
          AND invoice_date <= @Until
        """;

    private static readonly ListQuery SelectInvoices = new(
        $"""
        SELECT {Columns}
        FROM purchase_invoice i
        JOIN obligation o ON o.id = i.obligation_id
        /*where*/
        ORDER BY i.recorded_at DESC, i.id DESC
        /*page*/
        """,
        "i.status IN ('Approved', 'Paid', 'Reversed') AND @Public = 1",
        "i.status = @Status",
        "i.budget_year = @Year",
        "i.obligation_id = @Obligation",
        "o.line_code = @Line",
        "o.partner_id = @Partner",
        "o.municipality_code = @Municipality",
        "i.supplier_number = @Number",
        "i.status IN ('Recorded', 'AwaitsSecondPerson') AND @Waiting = 1",
        "i.recorded_at < @BeforeAt OR (i.recorded_at = @BeforeAt AND i.id < @BeforeId)"
    );

    /// <summary>False: one with this number of this supplier is there.</summary>
    public static Task<bool> Insert(Work work, PurchaseInvoice invoice) => work.Insert(InsertInvoice, Parameters(invoice));

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, PurchaseInvoice invoice) =>
        await work.Execute(UpdateInvoice, Parameters(invoice)) == 1;

    public static Task<PurchaseInvoice?> Get(Reading reading, Guid id) => reading.One<PurchaseInvoice>(SelectInvoice, new { Id = id });

    /// <summary>How many of an obligation wait for approval.</summary>
    public static Task<int> WaitingOf(Reading reading, Guid obligation) => reading.One<int>(CountWaitingOf, new { Id = obligation });

    /// <summary>How many with a date in that calendar year wait for approval.</summary>
    public static Task<int> WaitingIn(Reading reading, int year) =>
        reading.One<int>(CountWaitingIn, new { From = new DateOnly(year, 1, 1), Until = new DateOnly(year, 12, 31) });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<PurchaseInvoice>> List(
        Reading reading,
        PurchaseInvoiceFilter filter,
        bool all,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<PurchaseInvoice>(
            SelectInvoices,
            new
            {
                Public = all ? (int?)null : 1,
                Status = filter.Status?.ToString(),
                filter.Year,
                filter.Obligation,
                filter.Line,
                filter.Partner,
                filter.Municipality,
                filter.Number,
                Waiting = filter.Waiting ? 1 : (int?)null,
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>As the caller may see them.</summary>
    public static async Task<IReadOnlyList<PurchaseInvoiceView>> Views(
        Reading reading,
        Caller caller,
        params IReadOnlyList<PurchaseInvoice> invoices
    )
    {
        var obligations = await ObligationStore.Named(reading, invoices.Select(invoice => invoice.ObligationId));
        var mandates = await BudgetMandateStore.Of(reading, caller);
        return [.. invoices.Select(invoice => invoice.View(obligations[invoice.ObligationId], caller, mandates))];
    }

    private static object Parameters(PurchaseInvoice invoice) =>
        new
        {
            invoice.Id,
            Status = invoice.Status.ToString(),
            invoice.ObligationId,
            invoice.Party,
            invoice.SupplierNumber,
            invoice.Date,
            invoice.DueOn,
            invoice.Year,
            invoice.NetCents,
            invoice.VatCents,
            invoice.PaidCents,
            invoice.PaymentReference,
            invoice.RecordedBy,
            invoice.RecordedAt,
            invoice.ApprovedBy,
            invoice.ApprovedAt,
            invoice.DecidedBy,
            invoice.DecidedAt,
            invoice.Reason,
            invoice.Version,
        };
}
