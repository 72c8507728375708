using Samen.Storage;

namespace Samen.Funding;

/// <summary>Credits that were prepared, and what became of them. Of an invoice one waits at a time.</summary>
internal static class CreditProposalStore
{
    private const string Columns = """
        p.id AS Id,
        p.invoice_id AS InvoiceId,
        i.number_year AS NumberYear,
        i.number AS Number,
        i.municipality_code AS MunicipalityCode,
        i.vat_hundredths AS VatHundredths,
        i.net_cents - b.credited_net_cents AS LeftNetCents,
        p.net_cents AS NetCents,
        p.vat_cents AS VatCents,
        p.new_net_cents AS NewNetCents,
        p.reason AS Reason,
        p.status AS Status,
        p.prepared_by AS PreparedBy,
        p.prepared_at AS PreparedAt,
        p.decided_by AS DecidedBy,
        p.decided_at AS DecidedAt,
        p.refusal AS Refusal,
        p.credit_note_id AS CreditNoteId,
        p.new_invoice_id AS NewInvoiceId,
        p.version AS Version
        """;

    private const string InsertProposal = """
        INSERT INTO credit_proposal (
            id, invoice_id, net_cents, vat_cents, new_net_cents, reason, status, prepared_by, prepared_at, version
        )
        VALUES (@Id, @InvoiceId, @NetCents, @VatCents, @NewNetCents, @Reason, @Status, @PreparedBy, @PreparedAt, @Version)
        """;

    private const string UpdateProposal = """
        UPDATE credit_proposal
        SET status = @Status,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            refusal = @Refusal,
            credit_note_id = @CreditNoteId,
            new_invoice_id = @NewInvoiceId,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private static readonly ListQuery SelectProposals = new(
        $"""
        SELECT {Columns}
        FROM credit_proposal p
        JOIN invoice i ON i.id = p.invoice_id
        JOIN invoice_balance b ON b.invoice_id = p.invoice_id
        /*where*/
        ORDER BY p.prepared_at DESC, p.id DESC
        /*page*/
        """,
        "p.id = @Id",
        "p.invoice_id = @InvoiceId",
        "p.status = @Status",
        "p.prepared_at < @BeforeAt OR (p.prepared_at = @BeforeAt AND p.id < @BeforeId)"
    );

    /// <summary>False: another one of the invoice waits.</summary>
    public static Task<bool> Insert(Work work, CreditProposal proposal) => work.Insert(InsertProposal, Parameters(proposal));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, CreditProposal proposal) =>
        await work.Execute(UpdateProposal, Parameters(proposal)) == 1;

    public static async Task<CreditProposal?> Get(Reading reading, Guid id) =>
        (await List(reading, new CreditProposalFilter { Id = id }, null, 1)).SingleOrDefault();

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<CreditProposal>> List(
        Reading reading,
        CreditProposalFilter filter,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<CreditProposal>(
            SelectProposals,
            new
            {
                filter.Id,
                filter.InvoiceId,
                Status = filter.Status?.ToString(),
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Parameters(CreditProposal proposal) =>
        new
        {
            proposal.Id,
            proposal.InvoiceId,
            proposal.NetCents,
            proposal.VatCents,
            proposal.NewNetCents,
            proposal.Reason,
            Status = proposal.Status.ToString(),
            proposal.PreparedBy,
            proposal.PreparedAt,
            proposal.DecidedBy,
            proposal.DecidedAt,
            proposal.Refusal,
            proposal.CreditNoteId,
            proposal.NewInvoiceId,
            proposal.Version,
        };
}
