using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Reminders, which are only ever added; what holds them back; and the invoices that ask for one.</summary>
internal static class ReminderStore
{
    private const string Overdue = """
        SELECT i.id AS Id,
               i.number_year AS NumberYear,
               i.number AS Number,
               i.budget_year AS Year,
               i.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               i.due_on AS DueOn,
               i.net_cents + i.vat_cents - b.credited_net_cents - b.credited_vat_cents AS OwedCents,
               b.paid_cents AS PaidCents,
               COALESCE(r.position, 0) AS Reminded,
               r.sent_on AS RemindedOn,
               h.reason AS HoldReason,
               h.until_day AS HoldUntil,
               h.held_by AS HeldBy,
               h.held_at AS HeldAt
        FROM invoice i
        JOIN municipality m ON m.code = i.municipality_code
        JOIN invoice_balance b ON b.invoice_id = i.id
        LEFT JOIN reminder r ON r.invoice_id = i.id
          AND r.position = (SELECT MAX(o.position) FROM reminder o WHERE o.invoice_id = i.id)
        LEFT JOIN reminder_hold h ON h.invoice_id = i.id
          AND h.released_at IS NULL
        """;

    private const string SelectOne = $"""
        {Overdue}
        WHERE i.id = @Id
        """;

    /// <summary>The first to be paid first. Due: their time has come, by the reminder before, and they are not held back.</summary>
    private static readonly ListQuery SelectOverdue = new(
        $"""
        {Overdue}
        WHERE b.status IN ('Open', 'PartlyPaid')
          AND i.due_on < @Today
        /*and*/
        ORDER BY i.due_on, i.id
        /*page*/
        """,
        "i.municipality_code = @Municipality",
        "COALESCE(r.position, 0) = @Reminded",
        """
        ((r.position IS NULL AND i.due_on <= @FirstFrom)
          OR (r.position = 1 AND r.sent_on <= @SecondFrom)
          OR (r.position = 2 AND r.sent_on <= @SecretaryFrom))
          AND (h.until_day IS NULL OR h.until_day < @Today)
        """,
        "i.due_on > @AfterDay OR (i.due_on = @AfterDay AND i.id > @AfterId)"
    );

    private const string InsertReminder = """
        INSERT INTO reminder (invoice_id, position, sent_on, open_cents, interest_cents, mailed, sent_by, sent_at)
        VALUES (@InvoiceId, @Position, @SentOn, @OpenCents, @InterestCents, @Mailed, @SentBy, @SentAt)
        """;

    private const string SelectReminders = """
        SELECT r.invoice_id AS InvoiceId,
               r.position AS Position,
               i.number_year AS NumberYear,
               i.number AS Number,
               i.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               r.sent_on AS SentOn,
               r.open_cents AS OpenCents,
               r.interest_cents AS InterestCents,
               r.mailed AS Mailed,
               r.sent_by AS SentBy,
               r.sent_at AS SentAt
        FROM reminder r
        JOIN invoice i ON i.id = r.invoice_id
        JOIN municipality m ON m.code = i.municipality_code
        WHERE r.invoice_id = @InvoiceId
        ORDER BY r.position
        """;

    private const string InsertHold = """
        INSERT INTO reminder_hold (invoice_id, reason, until_day, held_by, held_at, released_at, version)
        VALUES (@InvoiceId, @Reason, @Until, @HeldBy, @HeldAt, @ReleasedAt, @Version)
        """;

    private const string UpdateHold = """
        UPDATE reminder_hold
        SET reason = @Reason,
            until_day = @Until,
            held_by = @HeldBy,
            held_at = @HeldAt,
            released_at = @ReleasedAt,
            version = @Version
        WHERE invoice_id = @InvoiceId
          AND version = @Version - 1
        """;

    private const string SelectHold = """
        SELECT invoice_id AS InvoiceId,
               reason AS Reason,
               until_day AS Until,
               held_by AS HeldBy,
               held_at AS HeldAt,
               released_at AS ReleasedAt,
               version AS Version
        FROM reminder_hold
        WHERE invoice_id = @InvoiceId
        """;

    /// <summary>False: this stage of the invoice was sent before.</summary>
    public static Task<bool> Insert(Work work, Reminder reminder) =>
        work.Insert(
            InsertReminder,
            new
            {
                reminder.InvoiceId,
                reminder.Position,
                reminder.SentOn,
                reminder.OpenCents,
                reminder.InterestCents,
                reminder.Mailed,
                reminder.SentBy,
                reminder.SentAt,
            }
        );

    /// <summary>Of an invoice, the first one first.</summary>
    public static Task<IReadOnlyList<Reminder>> Of(Reading reading, Guid invoice) =>
        reading.Many<Reminder>(SelectReminders, new { InvoiceId = invoice });

    /// <summary>An invoice, overdue or not; null: it is a credit note, or none.</summary>
    public static Task<OverdueInvoice?> Get(Reading reading, Guid invoice) => reading.One<OverdueInvoice>(SelectOne, new { Id = invoice });

    /// <summary>What was not paid in time.</summary>
    /// <param name="reading">The connection.</param>
    /// <param name="today">The present day.</param>
    /// <param name="municipality">Of one municipality; null: of all.</param>
    /// <param name="reminded">How many reminders were sent; null: does not matter.</param>
    /// <param name="due">Only those of which a reminder is due, by these settings; null: all.</param>
    /// <param name="after">Where the list goes on.</param>
    /// <param name="limit">How many.</param>
    public static Task<IReadOnlyList<OverdueInvoice>> List(
        Reading reading,
        DateOnly today,
        string? municipality = null,
        int? reminded = null,
        ReminderSettings? due = null,
        (DateOnly Day, Guid Id)? after = null,
        int limit = int.MaxValue
    )
    {
        DateOnly? From(ReminderStage stage) => due is null ? null : today.AddDays(-due.DaysTo(stage));
        return reading.Many<OverdueInvoice>(
            SelectOverdue,
            new
            {
                Today = today,
                Municipality = municipality,
                Reminded = reminded,
                FirstFrom = From(ReminderStage.FirstReminder),
                SecondFrom = From(ReminderStage.SecondReminder),
                SecretaryFrom = From(ReminderStage.ToSecretary),
                AfterDay = after?.Day,
                AfterId = after?.Id,
                Limit = limit,
            }
        );
    }

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Put(Work work, ReminderHold hold) =>
        hold.Version == 1 ? await work.Insert(InsertHold, hold) : await work.Execute(UpdateHold, hold) == 1;

    /// <summary>Version 0 where nothing was ever held back.</summary>
    public static async Task<ReminderHold> Hold(Reading reading, Guid invoice) =>
        await reading.One<ReminderHold>(SelectHold, new { InvoiceId = invoice }) ?? new ReminderHold { InvoiceId = invoice };
}
