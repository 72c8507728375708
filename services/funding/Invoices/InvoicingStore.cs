using Samen.Storage;

namespace Samen.Funding;

/// <summary>Which runs are being invoiced, and for which of their municipalities that is done.</summary>
internal static class InvoicingStore
{
    private const string Columns = """
        run_id AS RunId,
        requested_at AS RequestedAt,
        requested_by AS RequestedBy,
        finished_at AS FinishedAt,
        version AS Version
        """;

    private const string InsertInvoicing = """
        INSERT INTO invoicing (run_id, requested_at, requested_by, finished_at, version)
        VALUES (@RunId, @RequestedAt, @RequestedBy, @FinishedAt, @Version)
        """;

    private const string UpdateInvoicing = """
        UPDATE invoicing
        SET requested_at = @RequestedAt,
            requested_by = @RequestedBy,
            finished_at = @FinishedAt,
            version = @Version
        WHERE run_id = @RunId
          AND version = @Version - 1
        """;

    private const string SelectInvoicing = $"""
        SELECT {Columns}
        FROM invoicing
        WHERE run_id = @RunId
        """;

    private const string SelectGoing = """
        SELECT run_id
        FROM invoicing
        WHERE finished_at IS NULL
        ORDER BY requested_at
        """;

    private const string InsertSettled = """
        INSERT INTO run_invoice (run_id, municipality_code, invoice_id)
        VALUES (@RunId, @MunicipalityCode, @InvoiceId)
        """;

    private const string SelectSettled = """
        SELECT r.municipality_code
        FROM run_invoice r
        JOIN contribution c ON c.run_id = r.run_id AND c.municipality_code = r.municipality_code
        WHERE r.run_id = @RunId
        """;

    private const string SelectParts = """
        SELECT municipality_code AS Code,
               inhabitants AS Inhabitants,
               net_cents AS NetCents,
               vat_cents AS VatCents
        FROM contribution
        WHERE run_id = @RunId
        ORDER BY municipality_code
        """;

    private sealed record PartRow
    {
        public string Code { get; init; } = "";
        public int Inhabitants { get; init; }
        public long NetCents { get; init; }
        public long VatCents { get; init; }
    }

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Put(Work work, Invoicing invoicing) =>
        invoicing.Version == 1 ? await work.Insert(InsertInvoicing, invoicing) : await work.Execute(UpdateInvoicing, invoicing) == 1;

    public static Task<Invoicing?> Get(Reading reading, Guid run) => reading.One<Invoicing>(SelectInvoicing, new { RunId = run });

    /// <summary>The runs that are being invoiced.</summary>
    public static Task<IReadOnlyList<Guid>> Going(Reading reading) => reading.Many<Guid>(SelectGoing);

    /// <summary>A municipality of a run is done with: there is an invoice that fits, or nothing to ask of it any more.</summary>
    public static Task Settle(Work work, Guid run, string code, Guid? invoice) =>
        work.Execute(
            InsertSettled,
            new
            {
                RunId = run,
                MunicipalityCode = code,
                InvoiceId = invoice,
            }
        );

    /// <summary>The contributors that are done with.</summary>
    public static async Task<IReadOnlySet<string>> Settled(Reading reading, Guid run) =>
        (await reading.Many<string>(SelectSettled, new { RunId = run })).ToHashSet();

    /// <summary>What each municipality contributes by a run, by code.</summary>
    public static async Task<IReadOnlyList<Part>> Parts(Reading reading, Guid run) =>
        [
            .. (await reading.Many<PartRow>(SelectParts, new { RunId = run })).Select(p => new Part(
                p.Code,
                p.Inhabitants,
                p.NetCents,
                p.VatCents
            )),
        ];
}
