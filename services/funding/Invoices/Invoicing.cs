using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>That the fund manager asked for the invoices of a run; until it is finished they are made, also after a restart.</summary>
[Audited]
internal sealed record Invoicing
{
    public Guid RunId { get; init; }
    public DateTimeOffset RequestedAt { get; init; }
    public string RequestedBy { get; init; } = "";
    public DateTimeOffset? FinishedAt { get; init; }
    public int Version { get; init; }

    public Invoicing Request(DateTimeOffset now, string by) =>
        this with
        {
            RequestedAt = now,
            RequestedBy = by,
            FinishedAt = null,
            Version = Version + 1,
        };

    public Invoicing Finish(DateTimeOffset now) => this with { FinishedAt = now, Version = Version + 1 };

    public static InvoicingView View(ContributionRun run, Invoicing? invoicing, int settled, IReadOnlyList<MissingDebtorView> missing) =>
        new(run.Id, run.Municipalities, settled, invoicing is { FinishedAt: null }, invoicing?.RequestedAt, invoicing?.FinishedAt, missing);
}
