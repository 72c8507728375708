using Samen.Contracts.Funding;
using Samen.Search;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Invoices and credit notes, which are only ever added, and what was credited and received of invoices.</summary>
internal static class InvoiceStore
{
    static InvoiceStore() => JsonColumn<InvoiceContent>.Register();

    private const string TakeNumbers = "UPDATE invoice_number SET last_number = last_number + @Count WHERE number_year = @Year";

    private const string InsertNumbers = "INSERT INTO invoice_number (number_year, last_number) VALUES (@Year, @Count)";

    private const string SelectLast = "SELECT last_number FROM invoice_number WHERE number_year = @Year";

    private const string Columns = """
        i.id AS Id,
        i.kind AS Kind,
        i.number_year AS NumberYear,
        i.number AS Number,
        i.budget_year AS Year,
        i.municipality_code AS MunicipalityCode,
        m.name AS MunicipalityName,
        i.issued_on AS IssuedOn,
        i.due_on AS DueOn,
        i.net_cents AS NetCents,
        i.vat_hundredths AS VatHundredths,
        i.vat_cents AS VatCents,
        i.run_id AS RunId,
        i.credits_id AS CreditsId,
        i.reason AS Reason,
        i.payment_reference AS PaymentReference,
        i.profile AS Profile,
        i.content_json AS Content,
        i.issued_by AS IssuedBy,
        i.issued_at AS IssuedAt
        """;

    private const string BalanceColumns = """
        b.invoice_id AS InvoiceId,
        b.credited_net_cents AS CreditedNetCents,
        b.credited_vat_cents AS CreditedVatCents,
        b.paid_cents AS PaidCents,
        b.status AS Status,
        b.version AS Version,
        (SELECT COUNT(*) FROM credit_proposal p WHERE p.invoice_id = b.invoice_id AND p.status = 'Prepared') AS CreditsWaiting
        """;

    private const string InsertInvoice = """
        INSERT INTO invoice (
            id, kind, number_year, number, budget_year, municipality_code, issued_on, due_on, net_cents, vat_hundredths,
            vat_cents, run_id, credits_id, reason, payment_reference, profile, content_json, issued_by, issued_at
        )
        VALUES (
            @Id, @Kind, @NumberYear, @Number, @Year, @MunicipalityCode, @IssuedOn, @DueOn, @NetCents, @VatHundredths,
            @VatCents, @RunId, @CreditsId, @Reason, @PaymentReference, @Profile, @Content, @IssuedBy, @IssuedAt
        )
        """;

    private const string InsertBalance = """
        INSERT INTO invoice_balance (invoice_id, credited_net_cents, credited_vat_cents, paid_cents, status, version)
        VALUES (@InvoiceId, @CreditedNetCents, @CreditedVatCents, @PaidCents, @Status, @Version)
        """;

    private const string UpdateBalance = """
        UPDATE invoice_balance
        SET credited_net_cents = @CreditedNetCents,
            credited_vat_cents = @CreditedVatCents,
            paid_cents = @PaidCents,
            status = @Status,
            version = @Version
        WHERE invoice_id = @InvoiceId
          AND version = @Version - 1
        """;

    private static readonly ListQuery SelectInvoices = new(
        $"""
        SELECT {Columns}
        FROM invoice i
        JOIN municipality m ON m.code = i.municipality_code
        LEFT JOIN invoice_balance b ON b.invoice_id = i.id
        /*where*/
        ORDER BY i.number_year DESC, i.number DESC
        /*page*/
        """,
        "i.id = @Id",
        "i.number_year = @NumberYear",
        "i.number = @Number",
        "i.budget_year = @Year",
        "i.municipality_code = @Municipality",
        "b.status = @Status",
        "i.kind = @Kind",
        "i.run_id = @RunId",
        "i.credits_id = @CreditsId",
        "i.payment_reference = @PaymentReference",
        "i.number_year < @BeforeYear OR (i.number_year = @BeforeYear AND i.number < @BeforeNumber)"
    );

    private const string SelectBalances = $"""
        SELECT {BalanceColumns}
        FROM invoice_balance b
        WHERE b.invoice_id IN @Ids
        """;

    /// <summary>Of a budget year: the invoices of which something was not credited.</summary>
    private static readonly ListQuery SelectStanding = new(
        $"""
        SELECT {Columns}
        FROM invoice i
        JOIN municipality m ON m.code = i.municipality_code
        JOIN invoice_balance b ON b.invoice_id = i.id
        WHERE i.budget_year = @Year
          AND b.credited_net_cents < i.net_cents
        /*and*/
        ORDER BY i.number_year, i.number
        """,
        "i.municipality_code IN @Codes"
    );

    /// <summary>The first to be paid first.</summary>
    private static readonly ListQuery SelectUnpaid = new(
        $"""
        SELECT {Columns}
        FROM invoice i
        JOIN municipality m ON m.code = i.municipality_code
        JOIN invoice_balance b ON b.invoice_id = i.id
        WHERE b.status IN ('Open', 'PartlyPaid')
        /*and*/
        ORDER BY i.due_on, i.number_year, i.number
        """,
        "i.municipality_code = @Municipality",
        "i.net_cents + i.vat_cents - b.credited_net_cents - b.credited_vat_cents - b.paid_cents = @OpenCents"
    );

    private const string SelectOverpaid = $"""
        SELECT {Columns}
        FROM invoice i
        JOIN municipality m ON m.code = i.municipality_code
        JOIN invoice_balance b ON b.invoice_id = i.id
        WHERE b.paid_cents > i.net_cents + i.vat_cents - b.credited_net_cents - b.credited_vat_cents
        ORDER BY i.number_year, i.number
        """;

    /// <summary>Takes numbers without gaps: they count once this transaction is committed, and until then no other takes any.</summary>
    /// <returns>The first of them.</returns>
    public static async Task<int> Take(Work work, int year, int count)
    {
        var taken = new { Year = year, Count = count };
        if (await work.Execute(TakeNumbers, taken) == 0)
            await work.Execute(InsertNumbers, taken);
        return await work.One<int>(SelectLast, new { Year = year }) - count + 1;
    }

    /// <summary>Adds a document; an invoice with nothing credited or received yet.</summary>
    public static async Task Insert(Work work, Invoice invoice)
    {
        await work.Execute(
            InsertInvoice,
            new
            {
                invoice.Id,
                Kind = invoice.Kind.ToString(),
                invoice.NumberYear,
                invoice.Number,
                invoice.Year,
                invoice.MunicipalityCode,
                invoice.IssuedOn,
                invoice.DueOn,
                invoice.NetCents,
                invoice.VatHundredths,
                invoice.VatCents,
                invoice.RunId,
                invoice.CreditsId,
                invoice.Reason,
                invoice.PaymentReference,
                Profile = invoice.Profile.ToString(),
                invoice.Content,
                invoice.IssuedBy,
                invoice.IssuedAt,
            }
        );
        await SearchIndex.Put(work, Findable.Of(invoice));
        if (invoice.Kind == InvoiceKind.Invoice)
            await work.Execute(InsertBalance, Parameters(InvoiceBalance.Of(invoice)));
    }

    /// <summary>Writes the next version of a balance; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, InvoiceBalance balance) => await work.Execute(UpdateBalance, Parameters(balance)) == 1;

    public static async Task<Invoice?> Get(Reading reading, Guid id) =>
        (await List(reading, new InvoiceFilter { Id = id }, null, 1)).SingleOrDefault();

    /// <summary>Of an invoice; null: it is a credit note.</summary>
    public static async Task<InvoiceBalance?> Balance(Reading reading, Guid id) => (await Balances(reading, [id])).GetValueOrDefault(id);

    /// <summary>By invoice; a credit note has none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, InvoiceBalance>> Balances(Reading reading, IEnumerable<Guid> ids)
    {
        var all = new Dictionary<Guid, InvoiceBalance>();
        // A statement has about two thousand parameters at most.
        foreach (var some in ids.Chunk(500))
        foreach (var balance in await reading.Many<InvoiceBalance>(SelectBalances, new { Ids = some.AsKeys() }))
            all[balance.InvoiceId] = balance;
        return all;
    }

    /// <summary>The latest first.</summary>
    public static Task<IReadOnlyList<Invoice>> List(Reading reading, InvoiceFilter filter, (long Year, long Number)? before, int limit) =>
        reading.Many<Invoice>(
            SelectInvoices,
            new
            {
                filter.Id,
                filter.NumberYear,
                filter.Number,
                filter.Year,
                filter.Municipality,
                Status = filter.Status?.ToString(),
                Kind = filter.Kind?.ToString(),
                filter.RunId,
                filter.CreditsId,
                filter.PaymentReference,
                BeforeYear = before?.Year,
                BeforeNumber = before?.Number,
                Limit = limit,
            }
        );

    /// <summary>The invoices of a budget year of which something was not credited, by number; of some municipalities, or of all.</summary>
    public static Task<IReadOnlyList<Invoice>> Standing(Reading reading, int year, IReadOnlyList<string>? codes = null) =>
        reading.Many<Invoice>(SelectStanding, new { Year = year, Codes = codes });

    /// <summary>The invoices of which something is left to pay; of one municipality, or with exactly this left.</summary>
    public static Task<IReadOnlyList<Invoice>> Unpaid(Reading reading, string? municipality, long? openCents) =>
        reading.Many<Invoice>(SelectUnpaid, new { Municipality = municipality, OpenCents = openCents });

    /// <summary>The invoices of which more was paid than they ask since they were credited.</summary>
    public static Task<IReadOnlyList<Invoice>> Overpaid(Reading reading) => reading.Many<Invoice>(SelectOverpaid);

    private static object Parameters(InvoiceBalance balance) =>
        new
        {
            balance.InvoiceId,
            balance.CreditedNetCents,
            balance.CreditedVatCents,
            balance.PaidCents,
            Status = balance.Status.ToString(),
            balance.Version,
        };
}
