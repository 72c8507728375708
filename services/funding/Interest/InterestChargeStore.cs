using Samen.Storage;

namespace Samen.Funding;

/// <summary>Charges of interest.</summary>
internal static class InterestChargeStore
{
    static InterestChargeStore() => JsonColumn<InterestPeriods>.Register();

    private sealed record Last
    {
        public Guid InvoiceId { get; init; }
        public DateOnly Until { get; init; }
    }

    private const string Columns = """
        c.id AS Id,
        c.invoice_id AS InvoiceId,
        c.position AS Position,
        i.number_year AS NumberYear,
        i.number AS Number,
        i.municipality_code AS MunicipalityCode,
        c.budget_year AS Year,
        c.regime AS Regime,
        c.from_day AS "From",
        c.until_day AS Until,
        c.periods_json AS Periods,
        c.amount_cents AS AmountCents,
        c.paid_cents AS PaidCents,
        c.status AS Status,
        c.prepared_by AS PreparedBy,
        c.prepared_at AS PreparedAt,
        c.decided_by AS DecidedBy,
        c.decided_at AS DecidedAt,
        c.reason AS Reason,
        c.reversed_by AS ReversedBy,
        c.reversed_at AS ReversedAt,
        c.version AS Version
        """;

    private const string InsertCharge = """
        INSERT INTO interest_charge (
            id, invoice_id, position, budget_year, regime, from_day, until_day, periods_json, amount_cents, paid_cents, status,
            prepared_by, prepared_at, version
        )
        VALUES (
            @Id, @InvoiceId, @Position, @Year, @Regime, @From, @Until, @Periods, @AmountCents, @PaidCents, @Status,
            @PreparedBy, @PreparedAt, @Version
        )
        """;

    private const string UpdateCharge = """
        UPDATE interest_charge
        SET budget_year = @Year,
            paid_cents = @PaidCents,
            status = @Status,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            reason = @Reason,
            reversed_by = @ReversedBy,
            reversed_at = @ReversedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string CountOfInvoice = "SELECT COUNT(*) FROM interest_charge WHERE invoice_id = @InvoiceId";

    private const string SelectUntil = """
        SELECT invoice_id AS InvoiceId,
               MAX(until_day) AS Until
        FROM interest_charge
        WHERE status IN ('Prepared', 'Charged')
          AND invoice_id IN @Ids
          AND id <> @Without
        GROUP BY invoice_id
        """;

    private static readonly ListQuery SelectCharges = new(
        $"""
        SELECT {Columns}
        FROM interest_charge c
        JOIN invoice i ON i.id = c.invoice_id
        /*where*/
        ORDER BY c.prepared_at DESC, c.id DESC
        /*page*/
        """,
        "c.id = @Id",
        "c.invoice_id = @InvoiceId",
        "i.municipality_code = @Municipality",
        "c.status IN @Statuses",
        "c.prepared_at < @BeforeAt OR (c.prepared_at = @BeforeAt AND c.id < @BeforeId)"
    );

    /// <summary>False: another one took its place.</summary>
    public static Task<bool> Insert(Work work, InterestCharge charge) => work.Insert(InsertCharge, Parameters(charge));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, InterestCharge charge) => await work.Execute(UpdateCharge, Parameters(charge)) == 1;

    public static async Task<InterestCharge?> Get(Reading reading, Guid id) =>
        (await List(reading, new InterestFilter { Id = id }, null, 1)).SingleOrDefault();

    /// <summary>How many an invoice has, whatever became of them.</summary>
    public static Task<int> Count(Reading reading, Guid invoice) => reading.One<int>(CountOfInvoice, new { InvoiceId = invoice });

    /// <summary>The last day that was charged, or is about to be, by invoice.</summary>
    /// <param name="reading">The connection.</param>
    /// <param name="invoices">Of these.</param>
    /// <param name="without">A charge that does not count.</param>
    public static async Task<IReadOnlyDictionary<Guid, DateOnly?>> ChargedUntil(
        Reading reading,
        IEnumerable<Guid> invoices,
        Guid without = default
    ) =>
        (await reading.Many<Last>(SelectUntil, new { Ids = invoices.AsKeys(), Without = without })).ToDictionary(
            last => last.InvoiceId,
            last => (DateOnly?)last.Until
        );

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<InterestCharge>> List(
        Reading reading,
        InterestFilter filter,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<InterestCharge>(
            SelectCharges,
            new
            {
                filter.Id,
                filter.InvoiceId,
                filter.Municipality,
                Statuses = filter.Statuses?.Select(s => s.ToString()).ToArray(),
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Parameters(InterestCharge charge) =>
        new
        {
            charge.Id,
            charge.InvoiceId,
            charge.Position,
            charge.Year,
            Regime = charge.Regime.ToString(),
            charge.From,
            charge.Until,
            charge.Periods,
            charge.AmountCents,
            charge.PaidCents,
            Status = charge.Status.ToString(),
            charge.PreparedBy,
            charge.PreparedAt,
            charge.DecidedBy,
            charge.DecidedAt,
            charge.Reason,
            charge.ReversedBy,
            charge.ReversedAt,
            charge.Version,
        };
}
